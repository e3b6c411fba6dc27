/** Other systems that use the API: who they are, their secrets and tokens (OAuth 2, RFC 6749), and how much they may ask. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "problem"})
package gradedsanctions.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
