package gradedsanctions.rulebook.threshold;

/** How large a file may be: some fifty times what a large rule set writes. */
enum SheetLimit {
    BYTES(2_000_000),
    UNZIPPED(8_000_000),
    PARTS(200),
    ROWS(5_000),
    FORMULAS(2_000);

    private final long most;

    SheetLimit(long most) {
        this.most = most;
    }

    long most() {
        return most;
    }

    /** @throws SheetRefused above the limit */
    void hold(long size) throws SheetRefused {
        if (size > most) {
            throw new SheetRefused(SheetFault.tooLarge(this, size));
        }
    }
}
