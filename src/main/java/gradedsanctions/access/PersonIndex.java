package gradedsanctions.access;

import java.time.LocalDate;
import java.util.Optional;

/** Tells by a digest whether an account and a subject are the same person; kept by those who hold the keys. */
public interface PersonIndex {

    /** Of a resident identity number or an internal number; empty if the text is neither. */
    Optional<byte[]> digest(String identifier, LocalDate today);
}
