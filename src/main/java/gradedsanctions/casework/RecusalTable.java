package gradedsanctions.casework;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stepped back from which case; the newest row of a person counts. */
@Component
class RecusalTable {

    private final JdbcClient jdbc;

    RecusalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Recusal recusal) {
        jdbc.sql("insert into recusal (case_id, person, recused, reason, at, by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        recusal.caseId(),
                        recusal.person(),
                        recusal.recused(),
                        recusal.reason(),
                        recusal.at().atOffset(ZoneOffset.UTC),
                        recusal.by())
                .update();
    }

    boolean isRecused(UUID caseId, String person) {
        return jdbc.sql("select exists (select from recused where case_id = ? and person = ?)")
                .params(caseId, person)
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    List<Recusal> ofCase(UUID caseId) {
        return jdbc.sql("select case_id, person, recused, reason, at, by from recusal where case_id = ? order by id")
                .param(caseId)
                .query(Recusal.class)
                .list();
    }
}
