package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Canonical;

/**
 * What a finished replay shows, without when and by how many threads: the same matters and releases give the same
 * bytes.
 *
 * @param before hash of the release that is compared with
 * @param after hash of the release that is tried
 * @param engine its version
 */
public record Report(String before, String after, String engine, Totals totals) {

    /** Canonical JSON. */
    public String json() {
        return Canonical.text(Canonical.JSON.valueToTree(this));
    }

    /** SHA-256 of {@link #json}, {@code sha256:…}: what an approver signs. */
    public String digest() {
        return Canonical.sha256(json());
    }
}
