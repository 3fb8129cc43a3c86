package org.vidpovid.law;

import module java.base;
import org.springframework.stereotype.Component;

/** The numbers that the law fixes, each from its day on: {@code law/figures.yaml}. */
@Component
public class LegalFigures {

    private final Map<FigureName, NavigableMap<LocalDate, Figure>> figures = new EnumMap<>(FigureName.class);

    public LegalFigures() {
        this("/law/figures.yaml");
    }

    LegalFigures(String file) {
        for (var figure : LawBook.read(file, Figure[].class)) {
            var earlier = figures.computeIfAbsent(figure.name(), _ -> new TreeMap<>()).put(figure.from(), figure);
            if (earlier != null) throw new IllegalStateException(file + ": two figures " + figure.name() + " from " + figure.from());
        }
        for (var name : FigureName.values()) {
            if (!figures.containsKey(name)) throw new IllegalStateException(file + ": no figure " + name);
        }
    }

    /**
     * The figure in force on a day.
     *
     * @throws IllegalArgumentException if there was none yet
     */
    public Figure figure(FigureName name, LocalDate on) {
        var entry = Objects.requireNonNull(figures.get(name)).floorEntry(on);
        if (entry == null) throw new IllegalArgumentException("no " + name + " on " + on);
        return entry.getValue();
    }
}
