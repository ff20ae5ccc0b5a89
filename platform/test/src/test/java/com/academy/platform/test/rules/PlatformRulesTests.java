package com.academy.platform.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rule that the platform sets its services holds for its own packages, too. */
@AnalyzeClasses(packages = "com.academy.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformRulesTests {

    @ArchTest
    static final ArchRule parts_form_no_cycle =
            slices().matching("com.academy.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("com.academy.platform.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_stay_small = classes().should(Sizes.shareTheirPackageWithAtMost(25));

    @ArchTest
    static final ArchRule classes_stay_short = classes().should(Sizes.haveSourcesOfAtMost(300));
}
