package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with the database puts in the place of a release is not compiled, and what judges goes on. */
@ServiceTest
class HostileReleaseTest {

    private static final String PROPERTY = "hostile.release";
    private static final String EVIL = """
            package hostile

            import vocabulary.*

            rule "HX-01 敌意"
                @basis( "测试" ) @status( V )
            when
                $a : Promise( System.setProperty( "hostile.release", "ran" ) == null )
            then
                insert( new Mark( $a, 1 ) );
            end

            declare enum Evil
                A( System.setProperty( "hostile.release", "ran" ) );
                x : String
            end
            """;

    @Autowired
    Environment environment;

    @Autowired
    Releases releases;

    private void store(String hash, RuleFiles files) {
        JdbcClient jdbc = TestDatabase.unbound(environment);
        jdbc.sql("insert into release (hash, sealed_at, engine) values (?, now(), 'x')")
                .param(hash)
                .update();
        for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
            jdbc.sql("insert into release_file (release, path, content) values (?, ?, ?)")
                    .params(hash, file.getKey(), file.getValue())
                    .update();
        }
    }

    @Test
    void hostileFilesUnderTheirOwnHashMeetTheSameGates() {
        RuleFiles evil = SmallRules.with(SmallRules.HOME, EVIL);
        String judging = releases.active().hash();
        store(evil.hash(), evil);
        assertThatThrownBy(() -> releases.load(evil.hash()))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("hostile/rules.drl:");
        assertThat(System.getProperty(PROPERTY)).isNull();
        assertThat(releases.active().hash()).isEqualTo(judging);
    }

    @Test
    void filesBentUnderAnotherHashAreNotEvenLookedAt() {
        String hash = "sha256:" + "0".repeat(64);
        store(hash, SmallRules.with(SmallRules.HOME, EVIL));
        assertThatThrownBy(() -> releases.load(hash))
                .isInstanceOf(UnverifiedRelease.class)
                .hasMessageContaining("hash to");
        assertThat(System.getProperty(PROPERTY)).isNull();
    }
}
