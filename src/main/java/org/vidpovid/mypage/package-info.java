/** What needs me, in the order of need, and why: my cases, drafts and notices; how I am reached, and what is kept about me. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "people", "signin", "notices", "answers", "questions", "forms",
        "catalogue", "cases", "appointments", "applications", "decisions", "guard"})
@NullMarked
package org.vidpovid.mypage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
