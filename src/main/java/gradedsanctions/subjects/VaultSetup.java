package gradedsanctions.subjects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the keys: made up beside the embedded database, named by whoever runs a server. */
@Configuration(proxyBeanMethods = false)
class VaultSetup {

    @Bean
    KeyFile keyFile(
            JdbcClient jdbc,
            @Value("${spring.datasource.url:none}") String url,
            @Value("${sanctions.data:data}") Path data,
            @Value("${sanctions.keys:#{null}}") @Nullable Path named) {
        Path file = file(!url.equals("none"), data, named);
        KeyFile keys = new KeyFile(file, keys(file, named != null || isInUse(jdbc)));
        check(new Vault(keys), jdbc, file);
        return keys;
    }

    @Bean
    Vault vault(KeyFile keys) {
        return new Vault(keys);
    }

    private static Path file(boolean server, Path data, @Nullable Path named) {
        if (named == null && server) {
            throw new UnusableKeys("On a database server the key file must be named:"
                    + " --sanctions.keys=FILE; docs/operation.md says what it holds");
        }
        return named == null ? data.resolve("keys.properties") : named;
    }

    private static Keys keys(Path file, boolean expected) {
        if (Files.exists(file)) {
            return Keys.read(file);
        }
        if (expected) {
            throw new UnusableKeys("The key file " + file
                    + " is not there; name the one that this database's personal data is kept under with"
                    + " --sanctions.keys=FILE");
        }
        return Keys.create(file);
    }

    private static boolean isInUse(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from key_check)")
                .query(Boolean.class)
                .single();
    }

    /** Wrong keys would find nobody, and enter everybody a second time. */
    private static void check(Vault vault, JdbcClient jdbc, Path file) {
        byte[] digest = vault.digest("graded-sanctions");
        jdbc.sql("insert into key_check (digest) values (?) on conflict do nothing")
                .param(digest)
                .update();
        if (!MessageDigest.isEqual(
                digest,
                jdbc.sql("select digest from key_check").query(byte[].class).single())) {
            throw new UnusableKeys(
                    "The keys in " + file + " are not those that this database's personal data is kept under");
        }
        openOneOfEachKey(vault, jdbc, file);
    }

    private static void openOneOfEachKey(Vault vault, JdbcClient jdbc, Path file) {
        record Sealed(String id, String text) {}
        jdbc.sql("""
                        select distinct on (split_part(text, ':', 1)) id::text, text
                        from (select id, identifier as text from subject where kind = 'OFFICIAL'
                              union all select id, name from subject where kind = 'OFFICIAL' and name is not null) sealed
                        """).query(Sealed.class).list().forEach(row -> {
            try {
                vault.open(row.text(), row.id());
            } catch (IllegalStateException e) {
                throw new UnusableKeys(
                        "The keys in " + file + " don't open this database's personal data: " + e.getMessage());
            }
        });
    }
}
