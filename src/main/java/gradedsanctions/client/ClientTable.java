package gradedsanctions.client;

import gradedsanctions.access.Division;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients and the hashes of their secrets. */
@Component
class ClientTable {

    private static final String CLIENTS = """
            select c.*, array(select s.expires_at from client_secret s where s.client = c.id and s.expires_at > ?
                              order by s.expires_at desc) as secrets_until
            from client c
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Client> all() {
        return jdbc.sql(CLIENTS + " order by c.id")
                .param(now())
                .query(ClientTable::read)
                .list();
    }

    Optional<Client> find(String id) {
        return jdbc.sql(CLIENTS + " where c.id = ?")
                .params(now(), id)
                .query(ClientTable::read)
                .optional();
    }

    /** Adds a client or sets one anew, which ends its tokens. */
    void put(String id, String title, List<String> scopes, Division division, int perMinute) {
        jdbc.sql("""
                        insert into client (id, title, scopes, division, per_minute, created_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set title = excluded.title, scopes = excluded.scopes,
                            division = excluded.division, per_minute = excluded.per_minute,
                            version = client.version + 1
                        """)
                .params(id, title, scopes.toArray(String[]::new), division.code(), perMinute, now())
                .update();
    }

    void enable(String id, boolean enabled) {
        jdbc.sql("update client set enabled = ?, version = version + 1 where id = ?")
                .params(enabled, id)
                .update();
    }

    void endTokens(String id) {
        jdbc.sql("update client set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    void addSecret(String id, String hash, Instant until) {
        jdbc.sql("insert into client_secret (client, hash, made_at, expires_at) values (?, ?, ?, ?)")
                .params(id, hash, now(), until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets the newest secret of a client count no longer than to an instant, and none beside it. */
    void supersedeSecrets(String id, Instant until) {
        jdbc.sql("""
                        update client_secret s set expires_at = least(s.expires_at, case
                            when s.id = (select max(id) from client_secret where client = s.client) then ? else ? end)
                        where client = ?
                        """).params(until.atOffset(ZoneOffset.UTC), now(), id).update();
    }

    /** Lets no secret of a client count any longer. */
    void endSecrets(String id) {
        jdbc.sql("update client_secret set expires_at = least(expires_at, ?) where client = ?")
                .params(now(), id)
                .update();
    }

    /** Those that count. */
    List<String> secretHashes(String id) {
        return jdbc.sql("select hash from client_secret where client = ? and expires_at > ? order by id desc")
                .params(id, now())
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Client read(ResultSet row, int index) throws SQLException {
        return new Client(
                row.getString("id"),
                row.getString("title"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("division"),
                row.getInt("per_minute"),
                row.getBoolean("enabled"),
                row.getLong("version"),
                Arrays.stream((Timestamp[]) row.getArray("secrets_until").getArray())
                        .map(Timestamp::toInstant)
                        .toList());
    }
}
