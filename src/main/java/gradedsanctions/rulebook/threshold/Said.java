package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.RuleSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a rule, and what it says there.
 *
 * @param value with its sign
 * @param negative whether a minus sign stands before it
 * @param type of what it is about
 * @param field null if it is about the type as a whole
 * @param whole whether everything it is reckoned with is whole
 * @param boundary the same for all numbers that draw the same line between values; null where it draws none
 * @param insert the conclusion it stands in, null for a number of a condition
 */
record Said(
        RuleSource rule,
        BigDecimal value,
        boolean negative,
        Role role,
        String type,
        @Nullable String field,
        boolean whole,
        @Nullable String boundary,
        RuleSource.@Nullable Insert insert) {}
