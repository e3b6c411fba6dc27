package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.Map;

/** Small rules with numbers of the house. */
record HouseRules(RuleFiles files, Sources sources) {

    static final String FILE = SmallRules.HOME;

    /** @param rules whole rules, as they stand in a file */
    static HouseRules of(String rules) {
        return of(SmallRules.with(FILE, "package hostile\n\nimport vocabulary.*\n\n" + rules));
    }

    static HouseRules of(RuleFiles files) {
        Gate.Outcome outcome = Gate.check(files);
        if (outcome.sources() == null) {
            throw new IllegalArgumentException(outcome.problems().toString());
        }
        return new HouseRules(files, outcome.sources());
    }

    /** A rule that grades what its conditions match. */
    static String grading(String name, String severity, String... conditions) {
        return rule(name, "", "insert( new ProposedSeverity( $a, Severity." + severity + " ) );", conditions);
    }

    static String rule(String name, String attributes, String consequence, String... conditions) {
        return "rule \"" + name + "\"\n    @basis( \"内部裁量基准\" ) @discretion" + attributes + "\nwhen\n    "
                + String.join("\n    ", conditions) + "\nthen\n    " + consequence + "\nend\n\n";
    }

    Thresholds thresholds() {
        return Thresholds.of(files, sources);
    }

    Threshold only() {
        return thresholds().all().get(0);
    }

    Change change(Map<String, String> values) {
        return Thresholds.change(files, sources, values);
    }
}
