package gradedsanctions.draft;

import gradedsanctions.access.Actor;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a draft can't be, or who can't change it, said as it is refused. */
final class DraftFaults {

    static final int MAX_TEXT = 200_000;
    private static final int MAX_TITLE = 200;
    private static final int MAX_PATH = 300;
    private static final int MAX_FILES = 500;

    private DraftFaults() {}

    /** @throws Rejected 403 for anybody but its owner, 409 if it is not open */
    static void checkOpen(Draft draft, Actor actor) {
        if (!draft.owner().equals(actor.name())) {
            throw new Rejected(
                    403,
                    "Another person's draft",
                    "Draft " + draft.number() + " belongs to " + draft.owner(),
                    List.of(Fault.of("owner", actor.name(), draft.owner() + "; begin a draft of your own")),
                    Map.of());
        }
        if (!draft.isOpen()) {
            throw new Rejected(
                    409,
                    "The draft is not open",
                    "Draft " + draft.number() + " is " + draft.state(),
                    List.of(Fault.of("state", draft.state(), "OPEN; begin another draft, or withdraw this one")),
                    Map.of());
        }
    }

    /** @throws Rejected 409 if it was changed since */
    static void checkVersion(Draft draft, long seen) {
        if (draft.version() != seen) {
            throw new Rejected(
                    409,
                    "The draft was changed meanwhile",
                    "Draft " + draft.number() + " is at version " + draft.version() + ", not " + seen,
                    List.of(Fault.of("version", seen, "version " + draft.version() + "; look again")),
                    Map.of("version", draft.version()));
        }
    }

    /** @throws Rejected 422 if it changes as many files as it may */
    static void checkRoom(Draft draft, String path) {
        if (draft.file(path).isEmpty() && draft.files().size() >= MAX_FILES) {
            throw Rejected.faulty(
                    "Too many files", List.of(Fault.of("path", path, "a draft changes at most " + MAX_FILES)));
        }
    }

    static String checkTitle(@Nullable String title) {
        String stripped = title == null ? "" : title.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_TITLE) {
            throw Rejected.faulty(
                    "The draft needs a title",
                    List.of(Fault.of(
                            "title",
                            stripped.length() + " characters",
                            "what it changes, in 1 to " + MAX_TITLE + " characters")));
        }
        return stripped;
    }

    static void checkFile(String path, @Nullable String text) {
        String refusal = RuleFiles.refusal(path);
        if (refusal != null || path.length() > MAX_PATH) {
            throw Rejected.faulty(
                    "No rule file can have this name",
                    List.of(Fault.of("path", path, refusal == null ? "at most " + MAX_PATH + " characters" : refusal)));
        }
        if (text != null && text.length() > MAX_TEXT) {
            throw Rejected.faulty(
                    "The file is too long",
                    List.of(Fault.of("text", text.length() + " characters", "at most " + MAX_TEXT + "; split it")));
        }
    }

    static Rejected savedOtherwise(String path, @Nullable String now, DraftTable.@Nullable KeptFile before) {
        Map<String, Object> theirs = new HashMap<>();
        theirs.put("version", before == null ? 0 : before.version());
        if (now != null) {
            theirs.put("text", now);
        }
        return new Rejected(
                409,
                "The file was saved otherwise meanwhile",
                path + " was saved in another window",
                List.of(Fault.of("path", path, "choose between the two texts")),
                theirs);
    }

    static Rejected noScenario(String name) {
        return new Rejected(
                404,
                "No such scenario",
                "The draft has no scenario of this name",
                List.of(Fault.of("scenario", name, "the name of a scenario of a draft without errors")),
                Map.of());
    }

    static Rejected unknown(UUID id) {
        return new Rejected(
                404,
                "No such draft",
                "There is no draft " + id,
                List.of(Fault.of("id", id, "the id of a draft")),
                Map.of());
    }
}
