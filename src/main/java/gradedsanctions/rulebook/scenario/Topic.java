package gradedsanctions.rulebook.scenario;

/**
 * What a topic folder holds.
 *
 * @param rules that take part in judging; each row of a table counts as one
 * @param nearMisses scenarios that differ in one fact from one in which some rule fires, and in which it is silent
 * @param failed scenarios that do not come out as expected
 */
public record Topic(String folder, int rules, int scenarios, int nearMisses, int failed) {

    Topic plus(Topic other) {
        return new Topic(
                folder,
                rules + other.rules,
                scenarios + other.scenarios,
                nearMisses + other.nearMisses,
                failed + other.failed);
    }
}
