package com.academy.platform.tenancy;

import com.academy.platform.jdbc.Transactions;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Three roles, two pools, one transaction manager that introduces the caller to the database. */
@AutoConfiguration(
        before = DataSourceAutoConfiguration.class,
        beforeName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass(HikariDataSource.class)
@EnableConfigurationProperties(DatabaseProperties.class)
@EnableTransactionManagement(proxyTargetClass = true)
public final class TenancyAutoConfiguration {

    /**
     * Rows are handed over as arrays. PostgreSQL would plan such a statement anew each time, because it takes a known,
     * short array for cheaper; planning then costs several times what running does.
     */
    private static final String ONE_PLAN_FOR_ALL = "-c plan_cache_mode=force_generic_plan";

    @Bean(defaultCandidate = false)
    HikariDataSource webConnections(DatabaseProperties database) {
        return new HikariDataSource(pool("web", database.url(), database.web()));
    }

    @Bean(defaultCandidate = false)
    HikariDataSource workerConnections(DatabaseProperties database) {
        return new HikariDataSource(pool("worker", database.url(), database.worker()));
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("webConnections") DataSource web, @Qualifier("workerConnections") DataSource worker) {
        return new RoleRoutingDataSource(web, worker);
    }

    /** For services whose aggregates are entities. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JpaTransactionManager.class)
    static class WithEntities {

        @Bean
        PlatformTransactionManager transactionManager(EntityManagerFactory entities) {
            var manager = new TenantJpaTransactionManager();
            manager.setEntityManagerFactory(entities);
            return manager;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.orm.jpa.JpaTransactionManager")
    static class WithoutEntities {

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new TenantJdbcTransactionManager(database);
        }
    }

    @Bean
    TransactionOperations transactionOperations(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Transactions transactions(TransactionOperations operations) {
        return new Transactions(operations);
    }

    /** The platform's own tables first, with a history of their own: their versions never mix with the service's. */
    @Bean
    FlywayMigrationStrategy platformTablesFirst(DatabaseProperties database) {
        return service -> {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/platform")
                    .table("platform_schema_history")
                    .load()
                    .migrate();
            service.migrate();
            // Made by the owner after the default privileges, so it would be everybody's to rewrite.
            new JdbcTemplate(service.getConfiguration().getDataSource())
                    .execute("revoke all on %s from %s, %s"
                            .formatted(
                                    service.getConfiguration().getTable(),
                                    database.web().user(),
                                    database.worker().user()));
        };
    }

    private static HikariConfig pool(String name, String url, DatabaseProperties.Role role) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(role.user());
        config.setPassword(role.password());
        config.setMaximumPoolSize(role.pool());
        config.setMinimumIdle(Math.min(2, role.pool()));
        config.setAutoCommit(false);
        // A caller waits this long for a free connection, then gets 503: queues stay short.
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        config.setInitializationFailTimeout(-1); // the database may start after the service
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "2");
        config.addDataSourceProperty("options", ONE_PLAN_FOR_ALL);
        return config;
    }
}
