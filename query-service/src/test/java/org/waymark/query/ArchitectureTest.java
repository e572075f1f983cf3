package org.waymark.query;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.stream.Stream;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.MemoryImages;
import org.waymark.query.moment.StrategyImage;
import org.waymark.query.views.Entries;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.ViewDocuments;

/**
 * The rules follow the package tree: a package that is named nowhere here is a feature, and a feature depends on the
 * foundations and on what features share, and on no other feature.
 */
@AnalyzeClasses(packagesOf = QueryServiceApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String EACH_PACKAGE = "org.waymark.query.(*)..";

    /** Views, moments, security, the web and full-text search: none of it knows a feature. */
    private static final String[] FOUNDATIONS =
            packages("views", "moment", "api", "security", "web", "openapi", "fulltext", "wiring");

    /** What features share: what events mean, what is declared of a kind of case, the strategy, cases, forms, and files. */
    private static final String[] SHARED = packages("happening", "kinds", "strategy", "cases", "forms", "paper");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(EACH_PACKAGE).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresAreIndependent = slices().matching(EACH_PACKAGE)
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(FOUNDATIONS))
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED))
            // Trends are measured since the last meeting.
            .ignoreDependency(resideInAnyPackage(packages("project", "risk")), resideInAPackage("..review.."))
            // What changed is told in entries of the audit trail.
            .ignoreDependency(
                    resideInAnyPackage(packages("overview", "reviewpack", "casefile", "review", "live")),
                    resideInAPackage("..audit.."))
            // Comments are entries of the audit trail.
            .ignoreDependency(resideInAPackage("org.waymark.query.search.."), resideInAPackage("..audit.."))
            // The overview counts what there is, and asks whoever decides on redactions.
            .ignoreDependency(
                    resideInAPackage("..overview.."),
                    resideInAnyPackage(
                            packages("project", "action", "risk", "review", "indicator", "redaction", "overtime")))
            // Pictures of how a strategy came on show projects and actions.
            .ignoreDependency(resideInAPackage("..overtime.."), resideInAnyPackage(packages("project", "action")))
            // A digest tells what waits for somebody, as their own page shows it.
            .ignoreDependency(resideInAPackage("..reminder.."), resideInAPackage("..mywork.."))
            // The portfolio shows the overview of each strategy and its last report.
            .ignoreDependency(
                    resideInAPackage("..portfolio.."),
                    resideInAnyPackage(packages("overview", "project", "review", "highlight")))
            // The pack of a meeting begins with what needs attention, compares two progress grids, and lists decisions.
            .ignoreDependency(
                    resideInAPackage("..reviewpack.."),
                    resideInAnyPackage(packages("overview", "project", "review", "overtime")))
            // The page of a meeting shows the ratings of projects and risks, and tells what was decided and changed.
            .ignoreDependency(
                    resideInAPackage("org.waymark.query.meeting.."),
                    resideInAnyPackage(packages("project", "risk", "review", "audit")))
            // The pages of the ledger check reports, and reports are proved by the ledger.
            .ignoreDependency(resideInAPackage("..query.ledger.."), resideInAPackage("..highlight.proof.."))
            // A highlight report tells of everything that there is.
            .ignoreDependency(
                    resideInAPackage("..highlight.."),
                    resideInAnyPackage(
                            packages("project", "action", "risk", "review", "indicator", "assessment", "audit")))
            // Whoever erases a person sees which texts name them, to have them redacted.
            .ignoreDependency(resideInAPackage("org.waymark.query.people.."), resideInAPackage("..redaction.."))
            // A worksheet shows the impact of the actions that it is about.
            .ignoreDependency(resideInAPackage("..query.worksheet.."), resideInAnyPackage(packages("action")))
            // A diagnostic shows the actions that its answers led to, and the worksheets that help.
            .ignoreDependency(
                    resideInAPackage("..query.diagnostic.."), resideInAnyPackage(packages("action", "worksheet")))
            // The chart of an indicator marks what was decided and done about it.
            .ignoreDependency(resideInAPackage("..query.indicator.."), resideInAnyPackage(packages("action", "review")))
            // A self-assessment shows the actions that its dimensions led to.
            .ignoreDependency(resideInAPackage("..query.assessment.."), resideInAnyPackage(packages("action")))
            // The matrix shows the links of projects and actions.
            .ignoreDependency(
                    resideInAPackage("..crossreference.."), resideInAnyPackage(packages("project", "action")));

    @ArchTest
    static final ArchRule foundationsKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(FOUNDATIONS)
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark.query.*..").and(resideOutsideOfPackages(FOUNDATIONS)));

    @ArchTest
    static final ArchRule strategiesAreReadFromSnapshotsAlone = noClasses()
            .that()
            .resideOutsideOfPackages(packages("views", "moment", "wiring"))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(LiveViews.class, ViewDocuments.class, Entries.class, StrategyImage.class, MemoryImages.class)
            .because("a request opens one snapshot of a strategy, at one position (docs/adr/0024)");

    @ArchTest
    static final ArchRule formsAreFilledAsOfTheMomentTheyAreAskedFor = noClasses()
            .that(assignableTo(CaseForms.class).or(assignableTo(StrategyForms.class)))
            // Links are chosen from those that there are: such a form is filled with nothing.
            .and()
            .resideOutsideOfPackage("..crossreference..")
            .should()
            .callMethod(AsOf.class, "now")
            .because("what a form was filled with is compared with what is there now: both are asked of the same form");

    @ArchTest
    static final ArchRule foldsKnowNeitherClockNorFrameworks = noClasses()
            .that()
            .haveSimpleNameEndingWith("Fold")
            .and()
            .resideOutsideOfPackage("..views..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "java.io..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "org.waymark.query." + name + "..").toArray(String[]::new);
    }
}
