package gradedsanctions.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens for its owner and under its key only. */
class VaultTest {

    @TempDir
    Path folder;

    private Vault vault(String file) {
        Path path = folder.resolve(file);
        return new Vault(new KeyFile(path, Keys.create(path)));
    }

    private static Vault read(Path file) {
        return new Vault(new KeyFile(file, Keys.read(file)));
    }

    @Test
    void whatIsSealedOpensForItsOwnerOnly() {
        Vault vault = vault("keys");
        String sealed = vault.seal("某人", "a");
        assertThat(sealed).startsWith("k1:").doesNotContain("某人");
        assertThat(vault.seal("某人", "a")).isNotEqualTo(sealed);
        assertThat(vault.open(sealed, "a")).isEqualTo("某人");
        assertThatThrownBy(() -> vault.open(sealed, "b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasTamperedWithDoesNotOpen() {
        Vault vault = vault("keys");
        String sealed = vault.seal("text", "a");
        char last = sealed.charAt(sealed.length() - 3);
        String other = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThatThrownBy(() -> vault.open(other, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyOpensNothingAndDigestsOtherwise() {
        Vault vault = vault("keys");
        Vault other = vault("other");
        String sealed = vault.seal("text", "a");
        assertThatThrownBy(() -> other.open(sealed, "a")).isInstanceOf(IllegalStateException.class);
        assertThat(other.digest("text")).isNotEqualTo(vault.digest("text"));
        assertThat(vault.digest("text")).isEqualTo(read(folder.resolve("keys")).digest("text"));
    }

    @Test
    void anOldKeyStillOpensWhenANewOneSeals() throws IOException {
        Path file = folder.resolve("keys");
        String sealed = vault("keys").seal("text", "a");
        String rotated = Files.readString(file).replace("current=k1", "current=k2")
                + "key.k2=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
        Vault vault = read(Files.writeString(file, rotated));
        assertThat(vault.open(sealed, "a")).isEqualTo("text");
        assertThat(vault.seal("text", "a")).startsWith("k2:");
    }

    @Test
    void aKeyFileIsForItsOwnerAndAWrongOneIsNamedWithoutItsValues() throws IOException {
        Path file = folder.resolve("keys");
        Keys.create(file);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        Files.writeString(file, "digest=c2hvcnQ=\ncurrent=k1\nkey.k1=c2hvcnQ=\n");
        assertThatThrownBy(() -> Keys.read(file))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void aKeyThatAnotherProcessSealedWithIsSoughtInTheFileButNoneThatIsKnownIsGivenUp() throws IOException {
        Path file = folder.resolve("keys");
        Vault vault = vault("keys");
        String sealed = vault.seal("text", "a");
        String first = Files.readString(file);
        String second = "key.k2=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
        Files.writeString(file, first.replace("current=k1", "current=k2") + second);
        String byAnother = read(file).seal("other", "b");

        String without = first.replaceAll("key\\.k1=.*\n", "").replace("current=k1", "current=k2") + second;
        Files.writeString(file, without);
        assertThatThrownBy(() -> vault.open(byAnother, "b")).hasMessageContaining("k2");
        assertThat(vault.open(sealed, "a")).isEqualTo("text");

        Files.writeString(file, first + second);
        assertThat(vault.open(byAnother, "b")).isEqualTo("other");
        assertThat(vault.seal("text", "a")).startsWith("k1:");
    }
}
