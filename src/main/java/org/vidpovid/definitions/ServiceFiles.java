package org.vidpovid.definitions;

import module java.base;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.ObjectNode;

/** The files under {@code src/main/resources/services/}, the library of services that comes with a release. */
public final class ServiceFiles {

    private ServiceFiles() {}

    /** The files of this release, in the order of their names. */
    public static List<ServiceText> ofRelease() {
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

    /**
     * The definitions, in the order of the files.
     *
     * @throws FaultyServices with all that is wrong in all of them
     */
    public static List<ObjectNode> read(List<ServiceText> files, Standards standards) {
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
}
