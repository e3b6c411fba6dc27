/** The Merkle tree over the audit log, its signed checkpoints outside the database, and the check of both. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "access", "problem"})
package gradedsanctions.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
