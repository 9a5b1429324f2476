// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ruleform.h"

#include "models/numbertext.h"
#include "models/ruletext.h"
#include "widgets/choiceguard.h"
#include "widgets/plaintext.h"
#include "widgets/rulefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>

#include <utility>

// How the fields go with the rule; which there are is in ruleformpages.cpp.
namespace vigie::widgets {

using models::RuleText;

RuleForm::RuleForm(const alerts::Rule& rule, bool isNew, const models::Texts& texts, QWidget* parent)
    : QTabWidget(parent)
    , m_rule(rule)
    , m_isNew(isNew)
    , m_texts(texts)
{
    build();
    showAll();
}

void RuleForm::setRule(const alerts::Rule& rule)
{
    const bool isOtherKind = rule.test.index() != m_rule.test.index();
    m_rule = rule;
    if (isOtherKind) {
        const int page = currentIndex();
        m_fields.clear();
        m_units.clear();
        for (QWidget* old : std::exchange(m_pages, {})) {
            removeTab(indexOf(old));
            old->deleteLater();
        }
        build();
        setCurrentIndex(page);
    }
    showAll();
}

QWidget* RuleForm::editor(std::string_view key) const
{
    for (const Field& field : m_fields) {
        if (field.key == key)
            return field.editor;
    }
    return nullptr;
}

bool RuleForm::goTo(std::string_view key)
{
    // Two keys of a file, of which one is there, are one field.
    if (key == "above" || key == "below")
        key = "limit";
    else if (key.ends_with("s_by") || key.ends_with("usual_by"))
        key = "amount";
    for (const Field& field : m_fields) {
        if (field.key != key)
            continue;
        setCurrentIndex(field.page);
        field.editor->setFocus();
        return true;
    }
    return false;
}

void RuleForm::startPage(const QString& title)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    m_form = new QFormLayout(page);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    area->setWidget(page);
    insertTab(static_cast<int>(m_pages.size()), area, title);
    m_pages.push_back(area);
}

void RuleForm::put(std::string_view key, QWidget* editor, std::function<void()> show, std::function<void()> take,
                   const QString& hint, bool hasUnit)
{
    const QString name = RuleText::key(key);
    editor->setAccessibleName(name);
    if (!hint.isEmpty())
        editor->setToolTip(hint);
    if (hasUnit) {
        auto* row = new QHBoxLayout;
        m_units.push_back(plainLabel());
        row->addWidget(editor, 1);
        row->addWidget(m_units.back());
        m_form->addRow(plainLabel(nullptr, name), row);
    } else {
        m_form->addRow(plainLabel(nullptr, name), editor);
    }
    m_fields.push_back({key, editor, static_cast<int>(m_pages.size()) - 1, std::move(show), std::move(take)});
}

void RuleForm::text(std::string_view key, const std::function<std::string&()>& of, const QString& hint)
{
    auto* editor = new QLineEdit;
    put(
        key, editor,
        [editor, of] {
            if (editor->text().trimmed().toStdString() != of())
                editor->setText(QString::fromStdString(of()));
        },
        [editor, of] { of() = editor->text().trimmed().toStdString(); }, hint);
    connect(editor, &QLineEdit::textChanged, this, &RuleForm::took);
}

void RuleForm::number(std::string_view key, const std::function<double&()>& of, bool isInUnit)
{
    auto* editor = new NumberEdit(m_texts.time().locale());
    put(
        key, editor, [editor, of] { editor->setNumber(of()); },
        [editor, of] { of() = editor->number().value_or(of()); }, {}, isInUnit);
    connect(editor, &QLineEdit::textChanged, this, &RuleForm::took);
}

void RuleForm::integer(std::string_view key, const std::function<int&()>& of, int least, int most)
{
    auto* editor = new QSpinBox;
    editor->setRange(least, most);
    put(key, editor, [editor, of] { editor->setValue(of()); }, [editor, of] { of() = editor->value(); });
    connect(editor, &QSpinBox::valueChanged, this, &RuleForm::took);
}

void RuleForm::duration(std::string_view key, const std::function<core::Duration&()>& of, const QString& hint)
{
    auto* editor = new DurationEdit;
    put(key, editor, [editor, of] { editor->setDuration(of()); }, [editor, of] { of() = editor->duration(); }, hint);
    editor->number()->setAccessibleName(RuleText::key(key));
    connect(editor, &DurationEdit::edited, this, &RuleForm::took);
}

void RuleForm::flag(std::string_view key, const std::function<bool&()>& of, const QString& words)
{
    auto* editor = new QCheckBox(words);
    put(key, editor, [editor, of] { editor->setChecked(of()); }, [editor, of] { of() = editor->isChecked(); });
    connect(editor, &QCheckBox::toggled, this, &RuleForm::took);
}

void RuleForm::words(std::string_view key, const std::function<alerts::Words&()>& of, int lines)
{
    auto* editor = new WordsEdit(lines);
    put(key, editor, [editor, of] { editor->setWords(of()); }, [editor, of] { of() = editor->words(); });
    editor->setName(RuleText::key(key));
    connect(editor, &WordsEdit::edited, this, &RuleForm::took);
}

void RuleForm::list(std::string_view key, const std::function<std::vector<std::string>&()>& of, const QString& hint)
{
    auto* editor = new QLineEdit;
    put(
        key, editor,
        [editor, of] {
            if (apart(editor->text()) != of())
                editor->setText(joined(of()));
        },
        [editor, of] { of() = apart(editor->text()); }, hint);
    connect(editor, &QLineEdit::textChanged, this, &RuleForm::took);
}

void RuleForm::choice(std::string_view key, const QStringList& words, const std::function<int()>& of,
                      const std::function<void(int)>& set)
{
    auto* editor = new QComboBox;
    editor->addItems(words);
    new ChoiceGuard(*editor);
    put(key, editor, [editor, of] { editor->setCurrentIndex(of()); }, [editor, set] { set(editor->currentIndex()); });
    connect(editor, &QComboBox::currentIndexChanged, this, &RuleForm::took);
}

void RuleForm::took()
{
    if (m_shows)
        return;
    for (const Field& field : m_fields)
        field.take();
    showUnits();
    Q_EMIT edited();
}

void RuleForm::showAll()
{
    m_shows = true;
    for (const Field& field : m_fields)
        field.show();
    showUnits();
    m_shows = false;
}

void RuleForm::showUnits()
{
    const QString unit = models::NumberText::unit(m_rule.unit);
    for (QLabel* label : m_units) {
        label->setText(unit);
        label->setVisible(!unit.isEmpty());
    }
}

QString RuleForm::notANumber() const
{
    for (const Field& field : m_fields) {
        const auto* edit = qobject_cast<const NumberEdit*>(field.editor);
        if (edit != nullptr && !edit->number())
            return RuleText::key(field.key);
    }
    return {};
}

} // namespace vigie::widgets
