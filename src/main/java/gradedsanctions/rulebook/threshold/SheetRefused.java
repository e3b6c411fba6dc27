package gradedsanctions.rulebook.threshold;

/** A file that is not read at all. */
final class SheetRefused extends Exception {

    private final transient SheetFault fault;

    SheetRefused(SheetFault fault) {
        super(fault.said(true));
        this.fault = fault;
    }

    SheetFault fault() {
        return fault;
    }
}
