package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Vocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What cases were judged on last, to judge it again; within the reach of whoever asks. */
@Component
public class JudgedMatters {

    /**
     * @param place of the ruling among all rulings: later ones are higher
     * @param matter without who it is about
     */
    public record JudgedMatter(long place, UUID caseId, String division, JsonNode matter) {}

    private static final String LAST = """
            from ruling r join "case" on "case".id = r.case_id
            where r.seq > ? and r.seq <= ?
              and not exists (select from ruling n where n.case_id = r.case_id and n.seq > r.seq and n.seq <= ?)
              and\s""" + ReachCondition.SQL.replace("and id ", "and \"case\".id ");

    private final JdbcClient jdbc;

    JudgedMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of the newest ruling; 0 if there is none. */
    public long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from ruling")
                .query(Long.class)
                .single();
    }

    /** How many cases had a ruling then. */
    public long count(long through, Actor actor) {
        return jdbc.sql("select count(*) " + LAST)
                .params(0L, through, through)
                .params(ReachCondition.of(actor).values())
                .query(Long.class)
                .single();
    }

    /**
     * The last ruling of each case as of a place, in order.
     *
     * @param after only those beyond it
     * @param through later rulings are as if they were not there
     */
    public List<JudgedMatter> after(long after, long through, int most, Actor actor) {
        return jdbc.sql("select r.seq, r.case_id, division, r.matter " + LAST + " order by r.seq limit ?")
                .params(after, through, through)
                .params(ReachCondition.of(actor).values())
                .param(most)
                .query(JudgedMatters::read)
                .list();
    }

    /** Empty also where the case is out of reach. */
    public Optional<JudgedMatter> at(long place, Actor actor) {
        return after(place - 1, place, 1, actor).stream().findFirst();
    }

    /** The last ruling of each case as of now, the newest first, of those before a place. */
    public List<JudgedMatter> before(long before, int most, Actor actor) {
        return jdbc.sql("select r.seq, r.case_id, division, r.matter " + LAST + " order by r.seq desc limit ?")
                .params(0L, before - 1, Long.MAX_VALUE)
                .params(ReachCondition.of(actor).values())
                .param(most)
                .query(JudgedMatters::read)
                .list();
    }

    /** The matter without what people wrote in their own words, where names may be. */
    public static JsonNode withoutTexts(JsonNode matter, Vocabulary vocabulary) {
        Set<String> texts = Stream.of(
                        vocabulary.categories().stream().flatMap(c -> c.facts().stream()),
                        vocabulary.subjects().stream().flatMap(s -> s.attributes().stream()),
                        vocabulary.act().stream(),
                        vocabulary.crime().stream())
                .flatMap(facts -> facts)
                .filter(fact -> fact.type().equals("text"))
                .map(Vocabulary.Fact::name)
                .collect(Collectors.toSet());
        texts.add("reason");
        JsonNode copy = matter.deepCopy();
        hide(copy, texts);
        return copy;
    }

    private static void hide(JsonNode node, Set<String> texts) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties()).stream()
                    .filter(e -> texts.contains(e.getKey()) && e.getValue().isString())
                    .forEach(e -> object.put(e.getKey(), "…"));
        }
        node.forEach(child -> hide(child, texts));
    }

    private static JudgedMatter read(ResultSet row, int index) throws SQLException {
        return new JudgedMatter(
                row.getLong("seq"),
                row.getObject("case_id", UUID.class),
                row.getString("division"),
                Canonical.JSON.readTree(row.getString("matter")));
    }
}
