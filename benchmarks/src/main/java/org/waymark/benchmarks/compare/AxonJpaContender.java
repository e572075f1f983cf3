package org.waymark.benchmarks.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.StrategyHistory;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;

/**
 * Axon's JPA engine on PostgreSQL, put together as Axon's auto-configuration for Spring Boot does it: Hibernate, a pool of
 * Hikari's, Spring's transactions, one for each append, and the engine's own defaults.
 *
 * <p>Where the defaults would not work or not be fair, they are not kept: names are quoted, as that of the engine's sequence
 * has hyphens; payloads are {@link ByteaDialect bytea}. It takes one tag for each event, the case, and finds by that only.
 */
public final class AxonJpaContender extends EngineContender {

    private static final int FILLED_AT_ONCE = 500;
    private static final int FETCHED_AT_ONCE = 1_000;

    private final Postgres server;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final AggregateBasedJpaEventStorageEngine engine;

    /** @param connections the most that the pool holds; Hikari's own default is 10 */
    public AxonJpaContender(Postgres server, int connections) throws SQLException {
        this.server = server;
        pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setMaximumPoolSize(connections);
        factory = entityManagerFactory(pool);
        EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(factory);
        SQLErrorCodesResolver errors = new SQLErrorCodesResolver(pool);
        engine = new AggregateBasedJpaEventStorageEngine(
                () -> shared,
                new SpringTransactions(new JpaTransactionManager(factory)),
                new DelegatingEventConverter(new JacksonConverter()),
                defaults -> defaults.persistenceExceptionResolver(errors));
    }

    private static EntityManagerFactory entityManagerFactory(HikariDataSource pool) {
        HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
        hibernate.setDatabasePlatform(ByteaDialect.class.getName());
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setJpaVendorAdapter(hibernate);
        bean.setDataSource(pool);
        bean.setPackagesToScan(AggregateEventEntry.class.getPackageName());
        bean.setJpaPropertyMap(
                Map.of("hibernate.hbm2ddl.auto", "create", "hibernate.globally_quoted_identifiers", "true"));
        bean.afterPropertiesSet();
        return Objects.requireNonNull(bean.getObject(), "the entity manager factory just made");
    }

    @Override
    public String name() {
        return "Axon JPA, PostgreSQL";
    }

    public Map<String, String> settings() throws SQLException {
        return server.settings();
    }

    @Override
    EventStorageEngine engine() {
        return engine;
    }

    @Override
    Set<Tag> tags(WaymarkEvent event) {
        return event.tags().stream().filter(tag -> tag.key().equals("case")).collect(Collectors.toUnmodifiableSet());
    }

    /** In large transactions, as a migration would. */
    @Override
    public void fill(int events) {
        List<TaggedEventMessage<?>> waiting = new ArrayList<>();
        ConsistencyMarker marker = ConsistencyMarker.ORIGIN;
        for (WaymarkEvent event :
                (Iterable<WaymarkEvent>) History.events(events).limit(events)::iterator) {
            waiting.add(message(event));
            if (waiting.size() == FILLED_AT_ONCE) {
                marker = append(everything(marker), waiting).join();
                waiting.clear();
            }
        }
        append(everything(marker), waiting).join();
    }

    /** The marker tells the engine how many events each case has; without it, it would number them from 0 again. */
    private static AppendCondition everything(ConsistencyMarker marker) {
        return AppendCondition.withCriteria(EventCriteria.havingAnyTag()).withMarker(marker);
    }

    /** The limit of streaming: the driver reads all rows; {@return how many}. */
    public long select() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // else the driver reads all rows before it gives the first
            statement.setFetchSize(FETCHED_AT_ONCE);
            long count = 0;
            try (ResultSet rows =
                    statement.executeQuery("SELECT * FROM \"AggregateEventEntry\" ORDER BY \"globalIndex\"")) {
                while (rows.next()) {
                    count += rows.getBytes("payload").length > 0 ? 1 : 0;
                }
            }
            connection.rollback();
            return count;
        }
    }

    /** The limit of appends: one row of the same bytes in a transaction of its own, into a table with no index but its key. */
    public Operation insert() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS plain (id uuid PRIMARY KEY, payload bytea, metadata bytea)");
        }
        byte[] payload = EventJson.write(StrategyHistory.aReport()).getBytes(UTF_8);
        byte[] metadata =
                message(StrategyHistory.aReport()).event().metadata().toString().getBytes(UTF_8);
        return (caller, turn) -> {
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO plain VALUES (?, ?, ?)")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, payload);
                insert.setBytes(3, metadata);
                insert.executeUpdate();
            }
        };
    }

    @Override
    public void close() {
        engine.close();
        factory.close();
        pool.close();
        server.close();
    }
}
