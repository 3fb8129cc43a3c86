package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.imports.*;
import org.vidpovid.law.DocumentKind;
import org.vidpovid.listings.Listing;

/**
 * A folder of iGov with one good service and one good process, to which tests add what is not: these two come in, whatever else is there.
 */
abstract class IgovFolder implements Intake {

    static final String HEAD =
            "<definitions xmlns:activiti='http://activiti.org/bpmn'><process id='KEY' name='A process'><startEvent><extensionElements>";
    static final String TAIL = "</extensionElements></startEvent><userTask id='t1' name='Looks'/></process></definitions>";

    @TempDir Path folder;
    final List<Account> accounts = new ArrayList<>();
    final List<ImportedProcess> processes = new ArrayList<>();
    final List<Listing> listings = new ArrayList<>();
    boolean whole;

    @BeforeEach
    void aFolder() throws IOException {
        for (var below : List.of("catalogue", "processes", "markers/motion")) Files.createDirectories(folder.resolve(below));
        table("Category", "nID;sID;sName;nOrder", "1;Citizen;Людям;1");
        table("Subcategory", "nID;sName;sID;nID_Category;nOrder", "1;Земля;Build;1;3", "2;Проби;_test;1;9");
        table("Service", "nID;sName;nOrder;nID_Subcategory;sInfo;sFAQ;sLaw;nOpenedLimit;sSubjectOperatorName;saKeyword",
                "1;Довідка;1;1;[*];;;0;Рада;");
        table("ServiceData",
                "nID;nID_Service;nID_Place;nID_City;nID_Region;nID_ServiceType;oData;sURL;bHidden;nID_Subject_Operator;bTest;sNote;asAuth",
                "1;1;NULL;NULL;NULL;4;{\"processDefinitionId\":\"good:1:1\"};;false;1;false;Приходьте;BankID,EDS");
        table("PlaceType", "nID;sName;bRoot", "1;Область;true", "3;Місто;false");
        table("Place", "nID;sName;nID_PlaceType", "1;Київ;3", "2;Львів;3");
        for (var other : List.of("City", "PlaceTree", "Region", "ServiceType")) table(other, "nID;sName", "1;x");
        process("good", HEAD.replace("KEY", "good") + "<activiti:formProperty id='a' name='A' type='string'/>" + TAIL);
    }

    void table(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve("catalogue/" + name + ".csv"), String.join("\n", lines) + "\n");
    }

    void process(String name, String text) throws IOException {
        Files.writeString(folder.resolve("processes/" + name + ".bpmn"), text);
    }

    void reads() throws IOException {
        new IgovImporter().read(folder, this);
    }

    List<String> broken() {
        return accounts.stream().filter(account -> account.fate() == Fate.BROKEN).map(account -> account.file() + " " + account.item())
                .toList();
    }

    ImportedProcess.Form form(String key) {
        return processes.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().maker()
                .apply(new ImportedProcess.Unit("", List.of()));
    }

    @AfterEach
    void theRestIsThere() {
        assertThat(processes).extracting(ImportedProcess::key).contains("good");
        assertThat(listings).extracting(Listing::sourceId).contains("1");
    }

    @Override
    public void expect(long bytes) {}

    @Override
    public void read(long bytes) {}

    @Override
    public void account(Account account) {
        accounts.add(account);
    }

    @Override
    public void listings(Collection<Listing> all, boolean whole) {
        listings.addAll(all);
        this.whole = whole;
    }

    @Override
    public void process(ImportedProcess process) {
        processes.add(process);
    }

    @Override
    public Optional<DocumentKind> heldByState(String label) {
        return Optional.empty();
    }
}
