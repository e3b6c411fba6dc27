package gradedsanctions.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of staff. */
@Component
class StaffTable {

    /**
     * @param mustChange whether the password is another's choice and must be changed first
     * @param version goes up with every change
     */
    record Account(
            String name,
            String hash,
            String[] roles,
            @Nullable String division,
            boolean enabled,
            boolean mustChange,
            long version,
            boolean known,
            boolean hasPasskey,
            boolean needsPasskey) {

        boolean wantsSecondFactor() {
            return hasPasskey || needsPasskey;
        }
    }

    private static final String COLUMNS = """
            select name, hash, roles, division, enabled, must_change, version, person is not null as known,
                exists (select from user_entities e join user_credentials c on c.user_entity_user_id = e.id
                        where e.name = staff.name) as has_passkey,
                exists (select from passkey_required where role = any (roles)) as needs_passkey
            from staff
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Account> find(String name) {
        return jdbc.sql(COLUMNS + " where name = ?")
                .param(name)
                .query(StaffTable::read)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql(COLUMNS + " order by name").query(StaffTable::read).list();
    }

    /**
     * Adds an account or sets its password, roles and division anew. A password that its owner has chosen since stays
     * until another is set from outside. Says whether anything changed.
     */
    boolean put(String name, String hash, Set<Role> roles, @Nullable Division division, boolean mustChange) {
        return jdbc.sql("""
                                insert into staff (name, hash, set_hash, roles, division, must_change, created_at)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict (name) do update set
                                    hash = case when staff.set_hash = excluded.set_hash then staff.hash
                                                else excluded.hash end,
                                    must_change = case when staff.set_hash = excluded.set_hash then staff.must_change
                                                       else excluded.must_change end,
                                    set_hash = excluded.set_hash, roles = excluded.roles, division = excluded.division,
                                    version = staff.version + 1
                                where (staff.set_hash, staff.roles, staff.division)
                                      is distinct from (excluded.set_hash, excluded.roles, excluded.division)
                                """)
                        .params(Arrays.asList(
                                name,
                                hash,
                                hash,
                                roles.stream().map(Role::name).sorted().toArray(String[]::new),
                                division == null ? null : division.code(),
                                mustChange,
                                now()))
                        .update()
                == 1;
    }

    void choosePassword(String name, String hash) {
        change(name, "hash = ?, must_change = false", hash);
    }

    void enable(String name, boolean enabled) {
        change(name, "enabled = ?", enabled);
    }

    void setPerson(String name, byte[] digest) {
        change(name, "person = ?", digest);
    }

    /** Ends every login of the account. */
    void endLogins(String name) {
        jdbc.sql("update staff set version = version + 1 where name = ?")
                .param(name)
                .update();
    }

    private void change(String name, String what, Object value) {
        jdbc.sql("update staff set " + what + ", version = version + 1 where name = ?")
                .params(value, name)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account read(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("hash"),
                (String[]) row.getArray("roles").getArray(),
                row.getString("division"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                row.getLong("version"),
                row.getBoolean("known"),
                row.getBoolean("has_passkey"),
                row.getBoolean("needs_passkey"));
    }
}
