package org.vidpovid.law;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vidpovid.web.Language;

/** Real wordings of Ukrainian laws and of those who translate them; and innocent ones that look like them. */
class LegalWordsTest {

    private static final LegalWords WORDS = new LegalWords();

    @ParameterizedTest
    @ValueSource(strings = {
            // 2806-IV, art. 4-1
            "подання суб’єктом господарювання неповного пакета документів, необхідних для одержання документа дозвільного характеру",
            "подані документи не відповідають вимогам, встановленим цим Законом", // 1952-IV, art. 24
            "особа не подала необхідних документів або інформації", // 1871-IX, art. 18
            "подання заявником документів не в повному обсязі",
            "Документи подано не в повному обсязі",
            "Неподання документів, передбачених пунктом 5 цього Порядку",
            "неподання заявником або подання не в повному обсязі документів",
            "Відсутність документів, необхідних для призначення допомоги",
            "Відсутній документ про сплату адміністративного збору",
            "Немає копії паспорта",
            "Довідки про доходи немає",
            "До заяви не додано всіх документів",
            "Документи, що підтверджують право, не подано",
            "Заявник не надав довідку лікаря",
            "Подано не всі документи",
            "заява заповнена не за формою",
            "Заяву оформлено з порушенням вимог",
            "Заява та додатки оформлені неналежним чином",
            "неналежне оформлення документів",
            "Копії документів не засвідчено",
            "Документи містять виправлення або помилки",
            "не дотримано вимог до запиту на інформацію, передбачених частиною п’ятою статті 19", // 2939-VI, art. 22
            "Невідповідність поданих документів установленій формі",
            "Заявник звернувся без необхідних документів",
            "неповні відомості в заяві",
            "Відомості подано не в повному обсязі"})
    void papersInUkrainian(String title) {
        assertThat(WORDS.papers(Text.same(title), Language.UK)).as(title).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Дерева немає на названій ділянці",
            "Дерево здорове й нікому не загрожує, а інших законних причин видаляти його немає",
            "виявлення в документах, поданих суб’єктом господарювання, недостовірних відомостей", // 2806-IV, art. 4-1
            "негативний висновок за результатами проведених експертиз та обстежень",
            "заява подана неналежною особою", // 1952-IV, art. 24
            "відомості реєстру не відповідають відомостям, зазначеним у заяві", // 1871-IX, art. 18
            "Відсутність у Державному земельному кадастрі запитуваних відомостей",
            "Заявник не має права на земельну ділянку",
            "За документами права на землю немає",
            "Право власності належить іншій людині",
            "Документ підроблено",
            "Довідку про відсутність судимості вже видано",
            "Заявник – неповнолітня особа без згоди батьків",
            "Сім’я неповна",
            "Наміри, зазначені в заяві, не відповідають вимогам містобудівної документації",
            "невідповідність намірів забудови земельної ділянки вимогам містобудівної документації", // order 103
            "Заявник не надав доступу до дерева для огляду",
            "розпорядник інформації не володіє і не зобов’язаний володіти інформацією, щодо якої зроблено запит", // 2939-VI, art. 22
            "інформація належить до категорії інформації з обмеженим доступом",
            "За цією адресою немає житла",
            "В обліку є судимість, яку не погашено і не знято, тож довідки саме про її відсутність видати не можна",
            "Місць у закладі немає"})
    void innocentInUkrainian(String title) {
        assertThat(WORDS.papers(Text.same(title), Language.UK)).as(title).isEmpty();
        assertThat(WORDS.catchAll(Text.same(title), Language.UK)).as(title).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Documents were not submitted", "An incomplete set of documents was submitted", "The application is incomplete",
            "The required certificate is missing", "Missing documents", "Failure to provide the information required",
            "The applicant did not provide a copy of the passport",
            "The applicant has not provided the papers", "Not all documents are attached", "The application form is wrongly filled in",
            "Documents not in the prescribed form",
            "Lack of supporting documents", "Non-submission of the documents", "The application was made without the required documents",
            "The documents contain corrections", "There is no receipt of payment", "Absence of a medical certificate",
            "The documents do not meet the set requirements"})
    void papersInEnglish(String title) {
        assertThat(WORDS.papers(Text.same(title), Language.EN)).as(title).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The tree is not on the land named", "The tree is healthy, endangers nobody, and there is no other lawful reason to remove it",
            "The applicant lacks the right to the land", "There is no dwelling at this address", "The document is forged",
            "The register holds no such record",
            "The certificate is asked for about another person without the right to represent them", "The landowner objects",
            "The land belongs to another person",
            "The information asked for is restricted", "There are no free places in the kindergarten",
            "The marriage was registered at another place",
            "The certificate of absence of a criminal record was already issued", "The vehicle does not meet the safety requirements"})
    void innocentInEnglish(String title) {
        assertThat(WORDS.papers(Text.same(title), Language.EN)).as(title).isEmpty();
        assertThat(WORDS.catchAll(Text.same(title), Language.EN)).as(title).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Інші підстави, передбачені законодавством", "в інших випадках, передбачених законом", "з інших причин",
            "Інше", "інші законні підстави",
            "У випадках, визначених чинним законодавством", "Дерево охороняється тощо", "Заява не відповідає вимогам законодавства",
            "На розсуд органу",
            "невідповідність вимогам чинного законодавства"})
    void catchAllInUkrainian(String title) {
        assertThat(WORDS.catchAll(Text.same(title), Language.UK)).as(title).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other", "other", "For other reasons", "Other grounds provided by law", "In any other case", "In other cases",
            "In cases provided for by law",
            "The tree is protected, etc.", "It does not meet the requirements of the law", "At the discretion of the authority",
            "another lawful reason", "other reasons"})
    void catchAllInEnglish(String title) {
        assertThat(WORDS.catchAll(Text.same(title), Language.EN)).as(title).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Послуга безоплатна", "Безкоштовно", "Беcплатно"})
    void whatIsFree(String fee) {
        assertThat(WORDS.isFree(Text.same(fee), Language.UK)).isEqualTo(!fee.startsWith("Беc")); // the third is not Ukrainian
        assertThat(WORDS.isFree(Text.same("Feel free to pay 10 UAH"), Language.EN)).isFalse();
        assertThat(WORDS.isFree(Text.same("The service is free."), Language.EN)).isTrue();
    }
}
