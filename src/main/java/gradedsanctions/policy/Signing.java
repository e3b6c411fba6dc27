package gradedsanctions.policy;

import gradedsanctions.access.Actor;
import gradedsanctions.access.Role;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An author signs a draft, another approves it and says from when it judges; either may stop it until then. */
@Component
public class Signing {

    private static final int FURTHEST_YEARS = 5;

    private final PublicationTable table;
    private final Publications publications;
    private final NodeKey key;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    Signing(
            PublicationTable table,
            Publications publications,
            NodeKey key,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.publications = publications;
        this.key = key;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs as the author. Who has signed already is answered again.
     *
     * @throws Rejected 404, 409 if it is not to be signed as it stands, 422 if something else was seen than there is
     */
    public Publication sign(UUID id, SignatureForm form, Actor actor) {
        return step(id, Deed.SIGN, actor, draft -> {
            switch (draft.state()) {
                case TESTED, REPLAYED -> checkSeen(draft, form, form.activeOn() != null);
                case CHECKED -> throw conflict("Scenarios fail", "failures", "0, not " + draft.failures());
                default -> throw standing(draft, "TESTED or REPLAYED");
            }
            enter(draft, Deed.SIGN, Role.POLICY_AUTHOR, form, null, actor);
        });
    }

    /**
     * Approves what another signed; it judges from the day that the form names, or at once.
     *
     * @throws Rejected 403 for whoever made or signed it, by any account; 404, 409, 422 as for signing
     */
    public Publication approve(UUID id, SignatureForm form, Actor actor) {
        return step(id, Deed.APPROVE, actor, draft -> {
            if (draft.state() != Publication.State.SIGNED) {
                throw standing(draft, "SIGNED");
            }
            checkAnother(draft, actor);
            checkSeen(draft, form, false);
            Instant from = from(form.activeOn());
            enter(draft, Deed.APPROVE, Role.POLICY_APPROVER, form, from, actor);
            table.activate(publications.draft(id), from, actor.name(), now());
        });
    }

    /** An approver sends it back. */
    public Publication refuse(UUID id, @Nullable String reason, Actor actor) {
        return end(id, Deed.REFUSE, Role.POLICY_APPROVER, reason, actor);
    }

    /** An author takes it back. */
    public Publication withdraw(UUID id, @Nullable String reason, Actor actor) {
        return end(id, Deed.WITHDRAW, Role.POLICY_AUTHOR, reason, actor);
    }

    private Publication end(UUID id, Deed deed, Role role, @Nullable String reason, Actor actor) {
        return step(id, deed, actor, draft -> {
            if (!draft.isOpen()) {
                throw standing(draft, "not judging yet and not ended");
            }
            String said = reason == null ? "" : reason.strip();
            if (said.isEmpty() || said.length() > Submitting.MAX_REASON) {
                throw Rejected.faulty(
                        "A reason is needed",
                        List.of(Fault.of(
                                "reason",
                                said.length() + " characters",
                                "1 to " + Submitting.MAX_REASON + " characters")));
            }
            enter(draft, deed, role, new SignatureForm(draft.release(), draft.replay(), null, said), null, actor);
        });
    }

    private interface Step {
        void take(Publication draft);
    }

    /** Steps follow one another; the same step of the same person is taken once. */
    private Publication step(UUID id, Deed deed, Actor actor, Step step) {
        transaction.executeWithoutResult(tx -> {
            table.lock();
            Publication draft = publications.find(id);
            boolean done = draft.signature(deed)
                    .filter(signature -> signature.signer().equals(actor.name()))
                    .isPresent();
            if (!done) {
                step.take(draft);
            }
        });
        return publications.find(id);
    }

    private void enter(
            Publication draft, Deed deed, Role role, SignatureForm form, @Nullable Instant from, Actor actor) {
        Statement statement = new Statement(
                draft.id(),
                deed,
                actor.name(),
                role.name(),
                draft.release(),
                draft.replay(),
                from,
                form.reason() == null || form.reason().isBlank()
                        ? null
                        : form.reason().strip(),
                now());
        table.add(statement, key.sign(statement));
        Map<String, Object> details = new LinkedHashMap<>(Map.of("publication", draft.id()));
        if (from != null) {
            details.put("activeFrom", from.toString());
        }
        audit.record(actor.name(), "RELEASE_" + PAST.get(deed), draft.release(), details);
    }

    private static final Map<Deed, String> PAST =
            Map.of(Deed.SIGN, "SIGNED", Deed.APPROVE, "APPROVED", Deed.REFUSE, "REFUSED", Deed.WITHDRAW, "WITHDRAWN");

    private void checkAnother(Publication draft, Actor actor) {
        String author = draft.signature(Deed.SIGN).orElseThrow().signer();
        for (String name : List.of(author, draft.madeBy())) {
            if (name.equals(actor.name()) || table.areOnePerson(name, actor.name())) {
                throw new Rejected(
                        403,
                        "Another person approves",
                        actor.name() + " made or signed this draft and can't approve it too",
                        List.of(Fault.of("signer", actor.name(), "an approver who is not its author")),
                        Map.of());
            }
        }
    }

    private void checkSeen(Publication draft, SignatureForm form, boolean namesDay) {
        List<Fault> faults = new ArrayList<>();
        if (!draft.release().equals(form.release())) {
            faults.add(Fault.of("release", form.release(), draft.release()));
        }
        if (draft.replay() == null && publications.canReplay()) {
            faults.add(Fault.of("replay", null, "a finished replay of this release over the stored cases first"));
        } else if (!Objects.equals(draft.replay(), form.replay())) {
            faults.add(Fault.of("replay", form.replay(), String.valueOf(draft.replay())));
        }
        if (namesDay) {
            faults.add(Fault.of("activeOn", form.activeOn(), "nothing: who approves says when"));
        }
        if (form.reason() != null && form.reason().length() > Submitting.MAX_REASON) {
            faults.add(Fault.of("reason", form.reason().length() + " characters", "at most " + Submitting.MAX_REASON));
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("What was signed is not what there is", faults);
        }
    }

    /** After whatever judges by then already, so that no two are due at once. */
    private Instant from(@Nullable LocalDate day) {
        LocalDate today = LegalDay.today(clock);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(FURTHEST_YEARS)))) {
            throw Rejected.faulty(
                    "It can't judge from then on",
                    List.of(Fault.of(
                            "activeOn", day, "a day from today, " + today + ", to five years on; empty for at once")));
        }
        if (day != null && day.isAfter(today)) {
            Instant from = day.atStartOfDay(LegalDay.ZONE).toInstant();
            if (table.isTaken(from)) {
                throw conflict("Another release is due then", "activeOn", "another day than " + day);
            }
            return from;
        }
        Instant now = now();
        return table.due(Instant.EPOCH, now.plusSeconds(1)).stream()
                .map(last -> last.activeFrom().plusMillis(1))
                .filter(next -> next.isAfter(now))
                .findFirst()
                .orElse(now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Rejected standing(Publication draft, String expected) {
        return conflict("It stands elsewhere", "state", expected + ", not " + draft.state());
    }

    static Rejected conflict(String title, String field, String expected) {
        return new Rejected(409, title, title, List.of(Fault.of(field, null, expected)), Map.of());
    }
}
