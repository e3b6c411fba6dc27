package gradedsanctions.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register said at a moment; three queries, however many subjects. */
@Component
class Standing {

    /** @param begin the day from which the register has been kept */
    record Picture(Map<UUID, List<Sanction>> sanctions, Set<UUID> pending, LocalDate begin) {

        List<Sanction> restricting(UUID subject, String area, LocalDate on) {
            return sanctions.getOrDefault(subject, List.of()).stream()
                    .filter(s -> s.restricts(area, on))
                    .toList();
        }

        boolean isPending(UUID subject) {
            return pending.contains(subject);
        }
    }

    private final SanctionTable sanctions;
    private final JdbcClient jdbc;

    Standing(SanctionTable sanctions, JdbcClient jdbc) {
        this.sanctions = sanctions;
        this.jdbc = jdbc;
    }

    Picture at(Instant asOf, Collection<UUID> subjects) {
        return new Picture(
                sanctions.standing(subjects, asOf).stream().collect(Collectors.groupingBy(Sanction::subject)),
                pending(asOf, subjects),
                jdbc.sql("select day from register_begin")
                        .query(LocalDate.class)
                        .single());
    }

    private Set<UUID> pending(Instant asOf, Collection<UUID> subjects) {
        return Set.copyOf(jdbc.sql("""
                                select distinct subject from pending_proceeding
                                where subject = any (?) and opened_at <= ? and (ended_at is null or ended_at > ?)
                                """)
                .params(subjects.toArray(UUID[]::new), asOf.atOffset(ZoneOffset.UTC), asOf.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list());
    }
}
