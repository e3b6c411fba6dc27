package gradedsanctions.rulebook.scenario;

import java.util.List;

/** What may be said of a scenario. */
public final class ScenarioKeys {

    /** Of one that stands by itself. */
    public static final List<String> ALONE =
            List.of("name", "decidedOn", "subject", "acts", "crime", "history", "expect");

    /** Of one that is like another. */
    public static final List<String> LIKE = List.of("name", "like", "change", "remove", "expect");

    /** Of what is expected. */
    public static final List<String> EXPECTED = Expectation.KEYS;

    private ScenarioKeys() {}
}
