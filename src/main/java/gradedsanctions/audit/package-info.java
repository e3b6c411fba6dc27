/** Who did what, and what is to be told to others: added in the transaction of the deed, never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package gradedsanctions.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
