/** An electronic government that answers to people; each package below is one of its rooms. */
@NullMarked
package org.vidpovid;

import org.jspecify.annotations.NullMarked;
