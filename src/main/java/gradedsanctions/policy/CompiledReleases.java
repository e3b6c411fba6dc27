package gradedsanctions.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Releases compiled from their bytes; the last few are kept ready. */
@Component
class CompiledReleases {

    private static final int KEPT = 8;

    private final ReleaseTable table;
    private final Cache<String, Release> ready =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    CompiledReleases(ReleaseTable table) {
        this.table = table;
    }

    /** @throws UnverifiedRelease if the stored files are not those of the hash */
    Release get(String hash) {
        return Objects.requireNonNull(ready.get(hash, this::compile));
    }

    /** Of files at hand, whose hash was checked. */
    Release of(RuleFiles files) {
        return Objects.requireNonNull(ready.get(files.hash(), hash -> seal(files)));
    }

    boolean isReady(String hash) {
        return ready.getIfPresent(hash) != null;
    }

    Release compile(String hash) {
        RuleFiles files = table.files(hash);
        if (!files.hash().equals(hash)) {
            throw new UnverifiedRelease("the stored files of release " + hash + " hash to " + files.hash());
        }
        return seal(files);
    }

    Release seal(RuleFiles files) {
        return Rulebook.seal(files);
    }
}
