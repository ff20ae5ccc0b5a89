package com.academy.platform.test.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachesAuditTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"directly", "inALambda", "byReference", "throughAnInterface", "throughABaseClass", "inACircle"})
    void findsTheCall(String method) {
        assertThat(reaches(method)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "byAnotherMethodOfTheAudit", "onlyInADifferentMethod"})
    void findsNoCallWhereThereIsNone(String method) {
        assertThat(reaches(method)).isFalse();
    }

    private static boolean reaches(String method) {
        return ReachesAudit.from(new ClassFileImporter()
                        .importClasses(Operations.class, Port.class, Adapter.class, Base.class, Derived.class)
                        .get(Operations.class)
                        .getMethods()
                        .stream()
                        .filter(it -> it.getName().equals(method))
                        .findFirst()
                        .orElseThrow());
    }

    private interface Port {

        void store(AuditEntry entry);
    }

    private record Adapter(Audit audit) implements Port {

        @Override
        public void store(AuditEntry entry) {
            audit.record(entry);
        }
    }

    private abstract static class Base {

        void change(AuditEntry entry) {
            finish(entry);
        }

        abstract void finish(AuditEntry entry);
    }

    private static final class Derived extends Base {

        private final Audit audit;

        Derived(Audit audit) {
            this.audit = audit;
        }

        @Override
        void finish(AuditEntry entry) {
            audit.record(entry);
        }
    }

    private record Operations(Audit audit, Port port, Base base) {

        void directly(AuditEntry entry) {
            audit.record(entry);
        }

        void inALambda(List<AuditEntry> entries) {
            entries.forEach(entry -> {
                Runnable inner = () -> audit.record(entry);
                inner.run();
            });
        }

        void byReference(List<AuditEntry> entries) {
            Consumer<AuditEntry> record = this::directly;
            entries.forEach(record);
        }

        void throughAnInterface(AuditEntry entry) {
            port.store(entry);
        }

        void throughABaseClass(AuditEntry entry) {
            base.change(entry);
        }

        void inACircle(AuditEntry entry) {
            if (entry.facts() == null) {
                inACircle(entry);
            }
            directly(entry);
        }

        void nowhere(AuditEntry entry) {
            entry.by(entry.actor());
        }

        String byAnotherMethodOfTheAudit() {
            return audit.toString();
        }

        void onlyInADifferentMethod(AuditEntry entry) {
            nowhere(entry);
        }
    }
}
