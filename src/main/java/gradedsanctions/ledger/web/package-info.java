@NullMarked
package gradedsanctions.ledger.web;

import org.jspecify.annotations.NullMarked;
