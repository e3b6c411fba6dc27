package gradedsanctions;

import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients of the API for the tests. */
public final class TestClients {

    private TestClients() {}

    /** The API as a new client of a division that has some scopes. */
    public static Api with(Environment environment, String division, String... scopes) {
        String id = "c" + UUID.randomUUID();
        JdbcClient jdbc = TestDatabase.unbound(environment);
        jdbc.sql("insert into client (id, title, scopes, division, per_minute, created_at)"
                        + " values (?, 'test', ?, ?, 100000, now())")
                .params(id, scopes, division)
                .update();
        jdbc.sql("insert into client_secret (client, hash, made_at, expires_at)"
                        + " values (?, '{noop}secret', now(), now() + interval '1 day')")
                .param(id)
                .update();
        Api api = Api.of(environment);
        Api.Answer answer = api.as(id, "secret").token("");
        return api.bearing(answer.body().get("access_token").asString());
    }
}
