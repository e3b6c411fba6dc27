package gradedsanctions.problem;

import java.util.List;
import java.util.Map;

/** A request that can't be met as it is. Carries what an RFC 9457 problem says. */
public class Rejected extends RuntimeException {

    private final int status;
    private final String title;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> properties;

    public Rejected(int status, String title, String detail, List<Fault> faults, Map<String, Object> properties) {
        super(PersonNumbers.masked(detail));
        this.status = status;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.properties = Map.copyOf(properties);
    }

    public static Rejected faulty(String title, List<Fault> faults) {
        String detail = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return new Rejected(422, title, detail + ": see faults", faults, Map.of());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
