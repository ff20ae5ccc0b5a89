package com.academy.platform.test.rules;

import com.academy.platform.audit.Audit;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether calls that begin at a method can arrive at {@link Audit#record}. Calls inside lambdas count for the method
 * that holds them, and a call of an interface counts for each implementation among the analysed classes.
 */
final class ReachesAudit {

    private ReachesAudit() {}

    static boolean from(JavaCodeUnit start) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (calls(unit).anyMatch(ReachesAudit::isRecord)) {
                return true;
            }
            calls(unit).flatMap(ReachesAudit::bodies).filter(seen::add).forEach(open::push);
        }
        return false;
    }

    private static Stream<CodeUnitAccessTarget> calls(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast);
    }

    private static boolean isRecord(CodeUnitAccessTarget target) {
        return target.getOwner().isEquivalentTo(Audit.class) && target.getName().equals("record");
    }

    private static Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && unit.getRawParameterTypes().size()
                                == target.getRawParameterTypes().size());
    }
}
