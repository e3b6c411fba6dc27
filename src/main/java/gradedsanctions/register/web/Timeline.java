package gradedsanctions.register.web;

import gradedsanctions.register.Period;
import gradedsanctions.register.Sanction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sanctions of a subject along time, in percent of what is shown.
 *
 * @param today where the line of today stands
 */
record Timeline(List<Bar> bars, List<Tick> ticks, double today) {

    /**
     * @param open whether it has no end, so the bar runs off the edge
     * @param state inForce, ended or revoked
     */
    record Bar(Sanction sanction, double from, double width, boolean open, String state) {}

    record Tick(double at, int year) {}

    private static final int MARGIN_MONTHS = 3;

    static Timeline of(List<Sanction> sanctions, LocalDate today) {
        List<LocalDate> days = new ArrayList<>(List.of(today));
        sanctions.stream()
                .map(Sanction::period)
                .flatMap(period -> Stream.of(period.from(), period.to()))
                .filter(Objects::nonNull)
                .forEach(days::add);
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(today).minusMonths(MARGIN_MONTHS);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(today).plusMonths(MARGIN_MONTHS);
        double length = ChronoUnit.DAYS.between(first, last) / 100.0;
        List<Bar> bars = sanctions.stream()
                .map(sanction -> {
                    Period period = sanction.period();
                    double from = ChronoUnit.DAYS.between(first, period.from()) / length;
                    LocalDate to = Objects.requireNonNullElse(period.to(), last);
                    double width = ChronoUnit.DAYS.between(period.from(), to) / length;
                    return new Bar(sanction, from, Math.max(width, 1), period.to() == null, state(sanction, today));
                })
                .toList();
        List<Tick> ticks = Stream.iterate(first.getYear() + 1, year -> year <= last.getYear(), year -> year + 1)
                .map(year -> new Tick(ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 1)) / length, year))
                .toList();
        return new Timeline(bars, ticks, ChronoUnit.DAYS.between(first, today) / length);
    }

    private static String state(Sanction sanction, LocalDate today) {
        if (sanction.revokedAt() != null) {
            return "revoked";
        }
        LocalDate to = sanction.period().to();
        return to != null && to.isBefore(today) ? "ended" : "inForce";
    }
}
