package gradedsanctions.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys are made once, and the service starts with no others. */
class VaultSetupTest {

    private static final String SERVER = "jdbc:postgresql://host/sanctions";

    @TempDir
    Path data;

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private Path file;

    @BeforeEach
    void nameFile() {
        file = data.resolve("keys.properties");
    }

    private Vault start() {
        return new Vault(new VaultSetup().keyFile(jdbc, "none", data, null));
    }

    private void enterPerson(Vault vault) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into subject (id, kind, scheme, lookup, identifier, masked, created_at)
                        values (?, 'OFFICIAL', 'INTERNAL', ?, ?, '****1', now())
                        """)
                .params(id, vault.digest(id.toString()), vault.seal("HOUSE-1", id.toString()))
                .update();
    }

    @Test
    void theFirstStartMakesKeysForTheOwnerAloneAndTheNextOnesUseThem() throws IOException {
        Vault first = start();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(start().open(first.seal("某人", "a"), "a")).isEqualTo("某人");
    }

    @Test
    void withoutTheKeysThatWereMadeItDoesNotStartNorMakeNewOnes() throws IOException {
        start();
        Files.delete(file);
        assertThatThrownBy(this::start)
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("is not there")
                .hasMessageContaining("--sanctions.keys=FILE");
        assertThat(file).doesNotExist();
    }

    @Test
    void withTheKeysOfAnotherDatabaseItDoesNotStart() throws IOException {
        start();
        Keys.create(file);
        assertThatThrownBy(this::start)
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("are not those that this database's personal data is kept under");
    }

    @Test
    void withoutAKeyThatPersonsWereSealedUnderItDoesNotStart() throws IOException {
        enterPerson(start());
        String keys = Files.readString(file);
        String other = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

        Files.writeString(file, keys.replaceAll("key\\.k1=.*", "key.k1=" + other));
        assertThatThrownBy(this::start).isInstanceOf(UnusableKeys.class).hasMessageContaining("can't be opened");

        Files.writeString(
                file, keys.replaceAll("key\\.k1=.*", "key.k2=" + other).replace("=k1", "=k2"));
        assertThatThrownBy(this::start).isInstanceOf(UnusableKeys.class).hasMessageContaining("the key k1");

        Files.writeString(file, keys.replace("current=k1", "current=k2\nkey.k2=" + other));
        enterPerson(start());
        start();
    }

    @Test
    void onAServerTheKeysAreNamedAndNeverMade() {
        assertThatThrownBy(() -> new VaultSetup().keyFile(jdbc, SERVER, data, null))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("must be named");
        assertThatThrownBy(() -> new VaultSetup().keyFile(jdbc, SERVER, data, file))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("is not there");
        Keys.create(file);
        assertThat(new VaultSetup().keyFile(jdbc, SERVER, data, file)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\u00zz",
                "current=k1",
                "digest=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\ncurrent=k1\nkey.k1=secret",
                "current=k:1\nkey.k\\:1=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "\uffff",
            })
    void aKeyFileThatMakesNoSenseIsNamedInOneSentence(String text) throws IOException {
        Files.write(file, text.getBytes(text.equals("\uffff") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
        assertThatThrownBy(this::start)
                .isInstanceOf(UnusableKeys.class)
                .hasNoCause()
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFolderIsNoKeyFile() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(this::start).isInstanceOf(UnusableKeys.class).hasMessageContaining("can't be read");
    }
}
