package org.vidpovid.catalogue;

import module java.base;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.catalogue.FaultyServices.Fault;
import tools.jackson.databind.node.ObjectNode;

/** The files under {@code src/main/resources/services/}: what is right in them, or all that is wrong in all of them. */
@Component
class ServiceFiles {

    private final Authorities authorities;

    ServiceFiles(Authorities authorities) {
        this.authorities = authorities;
    }

    List<ObjectNode> read() {
        return read(files(), this::isUnit);
    }

    /** The definitions in the order of the files. */
    static List<ObjectNode> read(List<ServiceFile> files, Predicate<String> isUnit) {
        var definitions = new ArrayList<ObjectNode>();
        var faults = new ArrayList<Fault>();
        for (var file : files) {
            switch (file.read(isUnit)) {
                case ServiceFile.Content.Right(var definition) -> definitions.add(definition);
                case ServiceFile.Content.Wrong(var wrong) -> faults.addAll(wrong);
            }
        }
        if (!faults.isEmpty()) throw new FaultyServices(faults);
        return definitions;
    }

    private static List<ServiceFile> files() {
        try {
            var files = new ArrayList<ServiceFile>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:services/*.yaml")) {
                files.add(new ServiceFile("services/" + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            files.sort(Comparator.comparing(ServiceFile::name)); // folders give them in any order
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUnit(String code) {
        try {
            authorities.unit(code);
            return true;
        } catch (NoSuchElementException _) {
            return false;
        }
    }
}
