/**
 * Transparency logs as anyone may keep, check or witness one: Merkle trees, tiles, checkpoints, signed notes and proofs, by the public
 * specifications of C2SP. It knows nothing of the portal.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vidpovid.tlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
