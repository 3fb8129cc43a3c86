package org.vidpovid.catalogue;

import module java.base;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.definitions.*;
import org.vidpovid.law.*;
import tools.jackson.databind.node.ObjectNode;

/** The files under {@code src/main/resources/services/}: what is right in them, or all that is wrong in all of them. */
@Component
class ServiceFiles {

    private final Authorities authorities;
    private final Registers registers;
    private final LegalWords words;
    private final LegalFigures figures;
    private final Clock clock;

    ServiceFiles(Authorities authorities, Registers registers, LegalWords words, LegalFigures figures, Clock clock) {
        this.authorities = authorities;
        this.registers = registers;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    List<ObjectNode> read() {
        return read(files(), new Standards(code -> authorities.find(code).isPresent(), registers, words, figures, LocalDate.now(clock)));
    }

    /** The definitions in the order of the files. */
    static List<ObjectNode> read(List<ServiceText> files, Standards standards) {
        var definitions = new ArrayList<ObjectNode>();
        var faults = new ArrayList<Fault>();
        for (var file : files) {
            switch (file.read(standards)) {
                case ServiceText.Content.Right(var definition) -> definitions.add(definition);
                case ServiceText.Content.Wrong(var wrong) -> faults.addAll(wrong);
            }
        }
        if (!faults.isEmpty()) throw new FaultyServices(faults);
        return definitions;
    }

    private static List<ServiceText> files() {
        try {
            var files = new ArrayList<ServiceText>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:services/*.yaml")) {
                files.add(new ServiceText("services/" + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            files.sort(Comparator.comparing(ServiceText::name)); // folders give them in any order
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
