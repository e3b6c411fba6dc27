package gradedsanctions.subjects;

import gradedsanctions.access.PersonIndex;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everyone whom an incident was reported of. */
@Component
public class Subjects implements PersonIndex {

    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final SubjectTable table;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    Subjects(SubjectTable table, Vault vault, AuditLog audit, Clock clock) {
        this.table = table;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The subject that an identifier names, entered if it is new. A name or division given later is kept if there was
     * none.
     *
     * @throws Rejected 422 if the identifier is not for this kind of subject
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Subject enter(
            Kind kind, Identifier identifier, @Nullable String name, @Nullable String division, String actor) {
        if (!identifier.scheme().fits(kind)) {
            throw wrongKind(kind, identifier, kind == Kind.OFFICIAL ? "RESIDENT_ID or INTERNAL" : "USCC or INTERNAL");
        }
        boolean added = table.add(kind, identifier, name, division, clock.instant());
        Subject subject = find(identifier).orElseThrow();
        if (subject.kind() != kind) {
            throw wrongKind(kind, identifier, "this identifier names a subject of kind " + subject.kind());
        }
        if (added) {
            audit.record(actor, "SUBJECT_ENTERED", subject.id().toString(), Map.of("kind", kind));
            return subject;
        }
        return complete(subject, name, division, actor);
    }

    private static Rejected wrongKind(Kind kind, Identifier identifier, String expected) {
        return Rejected.faulty(
                "The identifier is not for a subject of kind " + kind,
                List.of(Fault.of("subject.identifier", identifier.toString(), expected)));
    }

    private Subject complete(Subject subject, @Nullable String name, @Nullable String division, String actor) {
        List<String> missing = new ArrayList<>();
        if (subject.name() == null && name != null) {
            missing.add("name");
        }
        if (subject.division() == null && division != null) {
            missing.add("division");
        }
        if (missing.isEmpty()) {
            return subject;
        }
        table.complete(subject, name, division);
        audit.record(actor, "SUBJECT_COMPLETED", subject.id().toString(), Map.of("fields", missing));
        return byId(subject.id()).orElseThrow();
    }

    /** Keeps who looked at the record of a person, and why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(Subject subject, Map<String, ?> why, String actor) {
        if (subject.kind() == Kind.OFFICIAL) {
            audit.record(actor, "PERSON_VIEWED", subject.id().toString(), why);
        }
    }

    /** The whole number of a subject; that somebody saw it is kept, and what for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String reveal(Subject subject, Purpose purpose, UUID caseId, String actor) {
        Map<String, Object> why = Map.of("purpose", purpose, "case", caseId);
        audit.record(actor, "PERSON_REVEALED", subject.id().toString(), why);
        return table.number(subject.id());
    }

    public Optional<Subject> find(Identifier identifier) {
        return Optional.ofNullable(find(List.of(identifier)).get(identifier));
    }

    /** Those of the identifiers that name a subject; one query however many. */
    public Map<Identifier, Subject> find(Collection<Identifier> identifiers) {
        return find(identifiers, ALWAYS);
    }

    /** Those that named a subject at a moment. */
    public Map<Identifier, Subject> find(Collection<Identifier> identifiers, Instant asOf) {
        return table.find(identifiers, asOf);
    }

    /** Institutions that a text names, by part of the name or by the whole credit code; at most 500. */
    public List<UUID> institutions(String text, LocalDate today) {
        List<Identifier> codes = Identifier.readings(text, today).stream()
                .filter(identifier -> identifier.scheme() == Scheme.USCC)
                .toList();
        return Stream.concat(
                        find(codes).values().stream().map(Subject::id), table.institutionsCalled(text.strip()).stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<byte[]> digest(String identifier, LocalDate today) {
        return Identifier.readings(identifier, today).stream()
                .filter(read -> read.scheme().fits(Kind.OFFICIAL))
                .findFirst()
                .map(table::lookup);
    }

    public Optional<Subject> byId(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** One query however many. */
    public Map<UUID, Subject> byIds(Collection<UUID> ids) {
        return table.byIds(ids).stream().collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    /** A digest of a text that may hold personal data: tells equal ones, and no one can try texts against it. */
    public String fingerprint(String text) {
        return Base64.getEncoder().encodeToString(vault.digest("fingerprint\0" + text));
    }
}
