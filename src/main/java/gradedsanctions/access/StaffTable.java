package gradedsanctions.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of staff. */
@Component
class StaffTable {

    record Account(String name, String hash, String[] roles) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Account> find(String name) {
        return jdbc.sql("select name, hash, roles from staff where name = ?")
                .param(name)
                .query((row, i) -> new Account(row.getString("name"), row.getString("hash"), (String[])
                        row.getArray("roles").getArray()))
                .optional();
    }

    List<String> names() {
        return jdbc.sql("select name from staff order by name")
                .query(String.class)
                .list();
    }

    /** Adds an account or renews its password and roles. Says whether anything changed. */
    boolean put(String name, String hash, Set<Role> roles) {
        return jdbc.sql("""
                                insert into staff (name, hash, roles, created_at) values (?, ?, ?, ?)
                                on conflict (name) do update set hash = excluded.hash, roles = excluded.roles
                                where (staff.hash, staff.roles) is distinct from (excluded.hash, excluded.roles)
                                """)
                        .params(
                                name,
                                hash,
                                roles.stream().map(Role::name).sorted().toArray(String[]::new),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
