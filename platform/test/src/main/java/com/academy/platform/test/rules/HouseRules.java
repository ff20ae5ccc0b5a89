package com.academy.platform.test.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.academy.platform.audit.AuditAction;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.audit.NotAudited;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.security.Audience;
import com.academy.platform.web.SecretAnswer;
import com.academy.platform.web.WriteId;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The architecture of a service, as tests. A service adopts all of them with one line. */
public final class HouseRules {

    @ArchTest
    static final ArchRule edges_hang_below_the_core = classes()
            .should(notDependOnDescendantPackages())
            .because("web, messaging and client know the core; the core knows none of them");

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("com.academy.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_an_area_form_no_cycle =
            slices().matching("com.academy.*.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule http_stays_in_web = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web.bind..");

    @ArchTest
    static final ArchRule kafka_stays_in_messaging = noClasses()
            .that()
            .resideOutsideOfPackage("..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule feign_stays_in_client = noClasses()
            .that()
            .resideOutsideOfPackage("..client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("feign..", "org.springframework.cloud.openfeign..");

    @ArchTest
    static final ArchRule repositories_are_private_to_their_feature = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactions_begin_in_the_core = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..client..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule endpoints_name_their_audience = methods()
            .that(metaAnnotatedWith(RequestMapping.class))
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..client..") // Feign clients use the same annotations to ask
            .should(nameAnAudience())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule writes_are_audited = methods()
            .that(metaAnnotatedWith(RequestMapping.class))
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..client..")
            .and()
            .areNotAnnotatedWith(GetMapping.class)
            .should(recordAnEntry())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule audited_actions_are_enums = classes()
            .that()
            .areAssignableTo(AuditAction.class)
            .or()
            .areAssignableTo(AuditSubject.Kind.class)
            .should()
            .beEnums()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule answers_with_secrets_are_not_kept = methods()
            .that(metaAnnotatedWith(RequestMapping.class))
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..client..")
            .should(keepNoSecret())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule refusals_are_worded_by_the_platform =
            noClasses().should().beMetaAnnotatedWith(ControllerAdvice.class);

    @ArchTest
    static final ArchRule events_are_records_with_a_contract = classes()
            .that()
            .implement(DomainEvent.class)
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(EventType.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule events_have_a_contract = classes()
            .that()
            .areAnnotatedWith(EventType.class)
            .should(be(DescribedPredicate.describe(
                    "described by contracts/events/<type>.json",
                    type -> new ClassPathResource("contracts/events/"
                                    + type.getAnnotationOfType(EventType.class).value() + ".json")
                            .exists())))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(target(isNowWithoutClock()))
            .because("a test must be able to say what time it is");

    @ArchTest
    static final ArchRule packages_are_null_marked = classes()
            .should(be(DescribedPredicate.describe(
                    "in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule no_field_injection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule the_length_of_a_text_is_judged_first = classes()
            .should(be(DescribedPredicate.describe(
                    "free of @Pattern beside @Size and of @Pattern without an upper bound",
                    type -> BoundedPatterns.hold(type.reflect()))))
            .because("Bean Validation runs an expression on a text of any length; @Text and @SlugText do not");

    @ArchTest
    static final ArchRule packages_stay_small = classes()
            .should(Sizes.shareTheirPackageWithAtMost(25))
            .because("a newcomer finds a class by reading the names of its package");

    @ArchTest
    static final ArchRule classes_stay_short = classes().should(Sizes.haveSourcesOfAtMost(300));

    @ArchTest
    static final ArchRule use_cases_have_few_collaborators = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .should(Sizes.takeAtMost(8))
            .allowEmptyShould(true);

    private HouseRules() {}

    private static ArchCondition<JavaClass> notDependOnDescendantPackages() {
        return new ArchCondition<>("not depend on packages below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackageName().split("\\.", -1).length <= 3) {
                    return; // the application class sits above its features
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> it.getTargetClass().getPackageName().startsWith(type.getPackageName() + "."))
                        .forEach(it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> nameAnAudience() {
        return be(DescribedPredicate.describe(
                "meant for an audience: @ForStudents, @ForInstructors, ...",
                method -> method.isMetaAnnotatedWith(Audience.class)
                        || method.getOwner().isMetaAnnotatedWith(Audience.class)));
    }

    private static ArchCondition<JavaMethod> recordAnEntry() {
        return be(DescribedPredicate.describe(
                "followed by a call of Audit.record, or marked @NotAudited with the reason",
                method -> method.isAnnotatedWith(NotAudited.class)
                        || method.getOwner().isAnnotatedWith(NotAudited.class)
                        || ReachesAudit.from(method)));
    }

    private static ArchCondition<JavaMethod> keepNoSecret() {
        return be(DescribedPredicate.describe(
                "marked @SecretAnswer or given a WriteId, where they write and answer with a secret",
                method -> method.isAnnotatedWith(GetMapping.class)
                        || method.isAnnotatedWith(SecretAnswer.class)
                        || method.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(WriteId.class))
                        || !SecretNames.in(method.reflect().getGenericReturnType())));
    }

    private static DescribedPredicate<AccessTarget> isNowWithoutClock() {
        return DescribedPredicate.describe(
                "java.time now() without a clock",
                target -> target instanceof MethodCallTarget call
                        && call.getName().equals("now")
                        && call.getOwner().getPackageName().equals("java.time")
                        && call.getRawParameterTypes().isEmpty());
    }
}
