package org.vidpovid.catalogue;

import module java.base;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.definitions.ServiceFiles;
import tools.jackson.databind.node.*;

/** A permit to remove a tree before which two other authorities are asked, each with three working days. */
public final class AskingService {

    private static final Map<ApplicationContext, UUID> PUBLISHED = new ConcurrentHashMap<>();

    private AskingService() {}

    /** The id of its procedure, published once. */
    public static UUID in(ApplicationContext portal) {
        return PUBLISHED.computeIfAbsent(portal, _ -> Objects.requireNonNull(new TransactionTemplate(
                portal.getBean(PlatformTransactionManager.class))
                .execute(_ -> portal.getBean(Publications.class).insert(definition(), 1, null).id())));
    }

    private static ObjectNode definition() {
        var definition = ServiceFiles.read(List.of(ServiceFilesTest.ours("tree-removal")), ServiceFilesTest.standards(_ -> true))
                .getFirst();
        var stages = (ArrayNode) definition.at("/procedure/stages");
        asks(stages.insertObject(1), "kyiv-patrol");
        asks(stages.insertObject(2), "kyiv-heritage");
        return definition.put("slug", "test-asking-" + UUID.randomUUID());
    }

    private static void asks(ObjectNode stage, String unit) {
        texts(stage, "does", "Дає висновок", "Gives an opinion");
        texts(stage, "post", "Інспектор", "Inspector");
        stage.put("days", 3).put("kind", "working");
        var opinion = stage.putObject("opinion").put("unit", unit).put("mark", "M");
        texts(opinion, "asks", "Чи не заважатимуть роботи?", "Will the works disturb?");
        texts(opinion, "norm", "Правила благоустрою, пункт 9. Мовчання у строк означає згоду",
                "Rules of public spaces, item 9. Silence in time means consent");
    }

    private static void texts(ObjectNode node, String name, String uk, String en) {
        node.putObject(name).put("uk", uk).put("en", en);
    }
}
