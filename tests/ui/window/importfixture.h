// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journalreader.h"
#include "support/tempfolder.h"
#include "widgets/importdesk.h"
#include "widgets/importdialog.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <fstream>
#include <memory>
#include <string>

namespace vigie::test {

/// The real window with its import dialog, a desk of its own, and a folder of files to import.
class ImportFixture : public QObject {
protected:
    void openWindow()
    {
        m_files = std::make_unique<support::TempFolder>();
        m_fixture = std::make_unique<WindowFixture>();
    }
    void closeWindow()
    {
        m_fixture.reset();
        m_files.reset();
    }

    [[nodiscard]] widgets::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] widgets::ImportDialog& dialog() { return *window().imports().dialog(); }
    [[nodiscard]] std::filesystem::path desk() { return m_fixture->journalFile().parent_path(); }
    [[nodiscard]] std::string file(const char* name) { return m_files->file(name); }
    template <typename T> [[nodiscard]] T* part(const char* accessibleName)
    {
        for (T* one : dialog().findChildren<T*>()) {
            if (one->accessibleName() == QLatin1String(accessibleName))
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text)
    {
        for (QPushButton* one : dialog().findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QString text(const char* name)
    {
        const auto* label = dialog().findChild<QLabel*>(QLatin1String(name));
        return label != nullptr && label->isVisible() ? label->text() : QString{};
    }
    void open(const std::string& path) { window().imports().open({QString::fromStdString(path)}); }
    void choose(const char* list, const QString& text)
    {
        auto* box = part<QComboBox>(list);
        QVERIFY(box != nullptr && box->isVisible());
        QVERIFY(box->findText(text) >= 0);
        box->setCurrentIndex(box->findText(text));
    }
    /// The marked button, as soon as it can be pressed.
    void press(const QString& text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(text) != nullptr && button(text)->isEnabled(), 20'000);
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    void waitForEnd() { QTRY_VERIFY_WITH_TIMEOUT(!text("importHead").isEmpty(), 60'000); }
    [[nodiscard]] QStringList acts()
    {
        QStringList out;
        const auto reader = journal::JournalReader::open(m_fixture->journalFile());
        const auto page = reader->page(0, journal::Direction::Newer, 1'000);
        for (const auto& one : page->entries)
            out += QString::fromStdString(one.entry.act + " " + one.entry.obj);
        return out;
    }
    void writeManyPoints(const char* name, int rows)
    {
        std::ofstream out{file(name)};
        out << "name,latitude,longitude,depth\n";
        for (int i = 0; i < rows; ++i)
            out << "point " << i << "," << 46.6 + 1e-7 * i << "," << 2.3 + 1e-7 * (i % 1000) << "," << i % 97 << "\n";
    }

    std::unique_ptr<support::TempFolder> m_files;
    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace vigie::test
