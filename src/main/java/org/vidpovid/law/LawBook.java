package org.vidpovid.law;

import module java.base;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.*;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.*;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the law's YAML, strictly: what is missing, unknown or of a wrong kind stops the start, with the file and the line. */
public class LawBook {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .annotationIntrospector(new RequiredUnlessNullable())
            .build();

    private LawBook() {}

    /**
     * What a file on the class path says.
     *
     * @throws IllegalStateException if it is not what the type wants
     */
    public static <T> T read(String file, Class<T> type) {
        try (var in = Objects.requireNonNull(LawBook.class.getResourceAsStream(file), file)) {
            return YAML.readValue(in, type);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IllegalStateException(file + line + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a record does not call {@link Nullable} must be there. */
    private static class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            var components = member.getDeclaringClass().getRecordComponents();
            return components != null && member instanceof AnnotatedParameter parameter
                    && !components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
