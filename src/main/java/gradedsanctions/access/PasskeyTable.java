package gradedsanctions.access;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which roles need a passkey, and the passkeys of an account beside what Spring Security does with them. */
@Component
class PasskeyTable {

    private final JdbcClient jdbc;

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> rolesThatNeedOne() {
        return jdbc.sql("select role from passkey_required order by role")
                .query(String.class)
                .list();
    }

    void setRolesThatNeedOne(Set<Role> roles) {
        jdbc.sql("delete from passkey_required").update();
        roles.forEach(role -> jdbc.sql("insert into passkey_required (role) values (?)")
                .param(role.name())
                .update());
    }

    void deleteAllOf(String account) {
        jdbc.sql("delete from user_credentials where user_entity_user_id in"
                        + " (select id from user_entities where name = ?)")
                .param(account)
                .update();
    }

    String ownerOf(String userEntity) {
        return jdbc.sql("select name from user_entities where id = ?")
                .param(userEntity)
                .query(String.class)
                .single();
    }
}
