// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QTest>

using namespace vigie;
using widgets::contrast;
using widgets::Theme;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void prioritiesDifferByColourToo();
};

void TestTheme::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // WebAIM's example: #767676 on white is just enough.
    QVERIFY(std::abs(contrast(QColor{0x76, 0x76, 0x76}, Qt::white) - 4.54) < 0.01);
}

void TestTheme::everyTextCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto kind : {Theme::Kind::Dark, Theme::Kind::Light}) {
        const Theme theme{kind};
        std::vector<std::pair<const char*, QColor>> texts{{"text", theme.text},
                                                          {"dim", theme.dim},
                                                          {"error", theme.error},
                                                          {"warning", theme.warning},
                                                          {"focus", theme.focus}};
        const std::pair<const char*, core::Priority> priorities[] = {{"critical", core::Priority::Critical},
                                                                     {"high", core::Priority::High},
                                                                     {"medium", core::Priority::Medium},
                                                                     {"low", core::Priority::Low}};
        for (const auto& [name, priority] : priorities)
            texts.emplace_back(name, theme.priority(priority));
        const std::pair<const char*, feeds::FeedPhase> phases[] = {{"failed", feeds::FeedPhase::Failed},
                                                                   {"stale", feeds::FeedPhase::Stale},
                                                                   {"paused", feeds::FeedPhase::Paused},
                                                                   {"live", feeds::FeedPhase::Live}};
        for (const auto& [name, phase] : phases)
            texts.emplace_back(name, theme.phase(phase));
        const std::pair<const char*, QColor> grounds[] = {
            {"window", theme.window}, {"panel", theme.panel}, {"raised", theme.raised}, {"selected", theme.selected}};
        const QByteArray look = Theme::toWord(kind).toLatin1();
        for (const auto& [textName, text] : texts) {
            for (const auto& [groundName, ground] : grounds)
                QTest::addRow("%s: %s on %s", look.constData(), textName, groundName) << text << ground;
        }
        for (const auto mode :
             {session::Mode::Live, session::Mode::Simulated, session::Mode::Replay, session::Mode::Training})
            QTest::addRow("%s: word of mode %d on its ground", look.constData(), static_cast<int>(mode))
                << theme.on(theme.mode(mode)) << theme.mode(mode);
        QTest::addRow("%s: flood sign", look.constData())
            << theme.on(theme.priority(core::Priority::High)) << theme.priority(core::Priority::High);
    }
}

void TestTheme::everyTextCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double reached = contrast(text, ground);
    QVERIFY2(reached >= 4.5, qPrintable(QString::number(reached, 'f', 2)));
}

void TestTheme::prioritiesDifferByColourToo()
{
    for (const auto kind : {Theme::Kind::Dark, Theme::Kind::Light}) {
        const Theme theme{kind};
        QVERIFY(theme.priority(core::Priority::Critical) != theme.priority(core::Priority::High));
        QVERIFY(theme.priority(core::Priority::High) != theme.priority(core::Priority::Medium));
        QVERIFY(theme.priority(core::Priority::Medium) != theme.priority(core::Priority::Low));
    }
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
