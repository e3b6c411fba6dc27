package gradedsanctions.subjects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the keys: made up beside the embedded database, named by whoever runs a server. */
@Configuration(proxyBeanMethods = false)
class VaultSetup {

    @Bean
    Vault vault(
            JdbcClient jdbc,
            @Value("${spring.datasource.url:}") String url,
            @Value("${sanctions.data:data}") Path data,
            @Value("${sanctions.keys:#{null}}") @Nullable Path named) {
        Path file = named != null ? named : data.resolve("keys.properties");
        boolean inUse = !jdbc.sql("select digest from key_check")
                .query(byte[].class)
                .list()
                .isEmpty();
        if (!Files.exists(file) && (named != null || !url.isEmpty() || inUse)) {
            throw new IllegalStateException("The key file " + file
                    + " is not there; name the one that this database's personal data is kept under with"
                    + " --sanctions.keys=FILE");
        }
        Vault vault = new Vault(Files.exists(file) ? Keys.read(file) : Keys.create(file));
        check(vault, jdbc, file);
        return vault;
    }

    private static void check(Vault vault, JdbcClient jdbc, Path file) {
        byte[] digest = vault.digest("graded-sanctions");
        jdbc.sql("insert into key_check (digest) values (?) on conflict do nothing")
                .param(digest)
                .update();
        if (!Arrays.equals(
                digest,
                jdbc.sql("select digest from key_check").query(byte[].class).single())) {
            throw new IllegalStateException(
                    "The keys in " + file + " are not those that this database's personal data is kept under");
        }
    }
}
