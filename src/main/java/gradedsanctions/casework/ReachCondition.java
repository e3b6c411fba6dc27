package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import java.util.List;

/** Which cases an actor reaches: those of their division and below, but none they are recused from or subject of. */
record ReachCondition(List<Object> values) {

    /** Of a query on cases; its places are filled with the values in turn. */
    static final String SQL = """
            starts_with(division, ?)
            and id not in (select r.case_id from recused r where r.person = ?)
            and subject not in (select s.id from subject s join staff on staff.person = s.lookup where staff.name = ?)
            """;

    /** What no code of a division begins with. */
    private static final String NOWHERE = "-";

    static ReachCondition of(Actor actor) {
        String prefix = actor.division() == null ? NOWHERE : actor.division().prefix();
        return new ReachCondition(List.of(prefix, actor.name(), actor.name()));
    }
}
