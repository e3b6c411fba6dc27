package gradedsanctions.rulebook.scenario;

/** Where a scenario stands. */
public record ScenarioPlace(String name, String file, int line) {}
