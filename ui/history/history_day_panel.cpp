// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_day_panel.h"

#include "ui/controls/date_edit.h"
#include "ui/controls/form_field.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/history/history_words.h"
#include "ui/production/fluid_words.h"
#include "ui/production/reason_words.h"
#include "ui/production/volume_text.h"
#include "ui/shell/status_words.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

constexpr int widestPx = 1040;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString provenanceWords(const HistoryReading &reading)
{
    if (!reading.volume)
        return reading.notReadReason.isEmpty() ? QString() : reasonWords(reading.notReadReason);
    QString words;
    if (reading.provenance == core::Provenance::Carried)
        words = HistoryDayPanel::tr("Carried from the day before");
    else if (reading.provenance == core::Provenance::Estimated)
        words = HistoryDayPanel::tr("Estimated");
    if (!reading.varianceReason.isEmpty())
        words = words.isEmpty() ? reasonWords(reading.varianceReason)
                                : HistoryDayPanel::tr("%1, %2").arg(words, reasonWords(reading.varianceReason));
    return words;
}

} // namespace

HistoryDayPanel::HistoryDayPanel(const Appearance &appearance, HistoryModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_backButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Back, tr("&Back to the history")))
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, widestPx);
    around->addWidget(page);
    QVBoxLayout *column = page->column();
    m_backButton->setObjectName(u"historyBackButton");
    m_backButton->setAccessibleName(tr("Back to the history"));
    column->addWidget(m_backButton, 0, Qt::AlignLeft);
    m_titleLabel = addLabel(column, "historyDayLabel", "title");
    m_stateBox = new QWidget;
    auto *states = new QVBoxLayout(m_stateBox);
    states->setContentsMargins(0, 0, 0, 0);
    states->setSpacing(6);
    column->addWidget(m_stateBox);
    auto *volumes = new QWidget;
    m_volumesGrid = new QGridLayout(volumes);
    m_volumesGrid->setContentsMargins(0, 0, 0, 0);
    m_volumesGrid->setHorizontalSpacing(appearance.metrics.gapPx);
    m_volumesGrid->setVerticalSpacing(10);
    column->addWidget(volumes);
    m_notesLabel = addLabel(column, "historyNotesLabel");
    m_actions = makeActions();
    column->addWidget(m_actions);
    m_question = makeQuestion();
    column->addWidget(m_question);
    m_changesLabel = addLabel(column, "historyChangesLabel", "quiet");
    column->addStretch(1);

    connect(m_backButton, &QPushButton::clicked, this, &HistoryDayPanel::backWanted);
    connect(&model, &HistoryModel::dayChanged, this, &HistoryDayPanel::showDay);
    connect(&model, &HistoryModel::reasonWanted, this, [this](const QString &sentence) {
        m_reasonField->setError(sentence);
        m_reasonEdit->setFocus();
    });
    connect(&model, &HistoryModel::dateWanted, this, [this](const QString &sentence) {
        m_dateField->setError(sentence);
        m_dateEdit->setFocus();
    });
    connect(
        &model, &HistoryModel::changingChanged, this, [this] { m_answerButton->setEnabled(!m_model.isChanging()); });
    ask(Asking::Nothing);
}

QLabel *HistoryDayPanel::addLabel(QVBoxLayout *layout, const char *name, const char *look)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (look != nullptr)
        label->setProperty("look", QLatin1String(look));
    layout->addWidget(label);
    return label;
}

QWidget *HistoryDayPanel::makeActions()
{
    auto *actions = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    layout->setContentsMargins(0, 0, 0, 0);
    actions->setLayout(layout);
    const auto add = [&](ButtonLook look, Icon icon, const QString &words, const char *name) {
        auto *button = new TouchButton(m_appearance, look, icon, words);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(words).remove(u'&'));
        layout->addWidget(button);
        return button;
    };
    m_decideButton = add(ButtonLook::Primary, Icon::NeedsYou, tr("De&cide"), "historyDecideButton");
    m_editButton = add(ButtonLook::Primary, Icon::Enter, tr("&Edit"), "historyEditButton");
    m_dateButton = add(ButtonLook::Raised, Icon::Calendar, tr("Correct the &date"), "historyDateButton");
    m_deleteButton = add(ButtonLook::Raised, Icon::Delete, tr("De&lete"), "historyDeleteButton");
    connect(m_editButton, &QPushButton::clicked, this,
        [this] { Q_EMIT editWanted(m_model.opened().wellId, m_model.opened().date); });
    connect(m_decideButton, &QPushButton::clicked, this,
        [this] { Q_EMIT decisionWanted(m_model.opened().wellId, m_model.opened().date); });
    connect(m_dateButton, &QPushButton::clicked, this, [this] { ask(Asking::RightDate); });
    connect(m_deleteButton, &QPushButton::clicked, this, [this] { ask(Asking::Delete); });
    return actions;
}

QWidget *HistoryDayPanel::makeQuestion()
{
    auto *question = new QWidget;
    auto *layout = new QVBoxLayout(question);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_appearance.metrics.gapPx);
    m_dateEdit = makeDateEdit(QStringLiteral("historyRightDateEdit"), m_model.locale());
    m_dateField = new FormField(m_appearance, tr("The &right date"), m_dateEdit);
    m_reasonEdit = new QLineEdit;
    m_reasonEdit->setObjectName(u"historyReasonEdit");
    m_reasonEdit->setMaxLength(2'000);
    m_reasonField = new FormField(m_appearance, tr("Rea&son"), m_reasonEdit);
    layout->addWidget(m_dateField);
    layout->addWidget(m_reasonField);
    auto *buttons = new WrapLayout(m_appearance.metrics.gapPx);
    m_answerButton = new TouchButton(m_appearance, ButtonLook::Primary, Icon::None, {});
    m_answerButton->setObjectName(u"historyAnswerButton");
    auto *keepButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::None, tr("&Keep it as it is"));
    keepButton->setObjectName(u"historyKeepButton");
    keepButton->setAccessibleName(tr("Keep it as it is"));
    buttons->addWidget(m_answerButton);
    buttons->addWidget(keepButton);
    layout->addLayout(buttons);
    connect(m_answerButton, &QPushButton::clicked, this, &HistoryDayPanel::answer);
    connect(keepButton, &QPushButton::clicked, this, &HistoryDayPanel::stepBack);
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, &HistoryDayPanel::answer);
    connect(m_reasonEdit, &QLineEdit::textChanged, this, [this] { m_reasonField->setError({}); });
    connect(m_dateEdit, &QDateEdit::dateChanged, this, [this] { m_dateField->setError({}); });
    return question;
}

void HistoryDayPanel::focusFirst()
{
    m_editButton->setFocus();
}

bool HistoryDayPanel::stepBack()
{
    if (m_asking == Asking::Nothing)
        return false;
    TouchButton *asker = m_asking == Asking::Delete ? m_deleteButton : m_dateButton;
    ask(Asking::Nothing);
    asker->setFocus();
    return true;
}

void HistoryDayPanel::ask(Asking what)
{
    m_asking = what;
    m_reasonEdit->clear();
    m_reasonField->setError({});
    m_dateField->setError({});
    m_actions->setVisible(what == Asking::Nothing);
    m_question->setVisible(what != Asking::Nothing);
    m_dateField->setVisible(what == Asking::RightDate);
    const QString words = what == Asking::Delete ? tr("Delete this day") : tr("Move it to this date");
    m_answerButton->setText(words);
    m_answerButton->setAccessibleName(words);
    m_answerButton->setStencil(what == Asking::Delete ? Icon::Delete : Icon::Calendar, m_appearance.colors.accentText);
    if (what == Asking::RightDate) {
        m_dateEdit->setDate(m_model.opened().date);
        m_dateEdit->setFocus();
    } else if (what == Asking::Delete) {
        m_reasonEdit->setFocus();
    }
}

void HistoryDayPanel::answer()
{
    if (m_asking == Asking::Delete)
        m_model.remove(m_reasonEdit->text());
    else if (m_asking == Asking::RightDate)
        m_model.correctDate(m_dateEdit->date(), m_reasonEdit->text());
}

void HistoryDayPanel::showDay()
{
    const HistoryDay &day = m_model.opened();
    //: the title of an opened day: a well and its date
    const QString title = tr("%1, %2").arg(day.wellName, dateWords(day.date, m_model.locale()));
    if (title != m_titleLabel->text())
        ask(Asking::Nothing);
    m_titleLabel->setText(title);
    m_decideButton->setVisible(day.conflicted);
    showState();
    showVolumes();
    m_notesLabel->setText(day.notes);
    m_notesLabel->setVisible(!day.notes.isEmpty());
    QStringList changes;
    for (const HistoryChange &change : m_model.changes()) {
        //: %1 is a time, %2 what happened: "Entered by you, on this laptop"
        changes.push_back(
            tr("%1: %2").arg(momentWords(change.at, m_model.locale(), m_model.today()), changeWords(change)));
    }
    m_changesLabel->setText(changes.join(u'\n'));
    m_changesLabel->setVisible(!changes.isEmpty());
}

void HistoryDayPanel::showState()
{
    clearLayout(m_stateBox->layout());
    const HistoryDay &day = m_model.opened();
    const QStringList words = stateWords(day, m_model.locale());
    m_stateBox->setVisible(!words.isEmpty());
    const StateMark mark = stateMark(day);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isFirst = i == 0; // the icon and the colour are those of the most pressing
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *icon = new QLabel;
        const int side = m_appearance.metrics.iconSide;
        icon->setFixedSize(side, side);
        if (isFirst)
            icon->setPixmap(
                iconPixmap(mark.icon, toneColor(m_appearance.colors, mark.tone), side, devicePixelRatioF()));
        auto *label = new QLabel(words.at(i));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        if (isFirst && mark.tone == Tone::Warning)
            label->setProperty("look", QStringLiteral("warning"));
        layout->addWidget(icon);
        layout->addWidget(label, 1);
        m_stateBox->layout()->addWidget(row);
    }
}

void HistoryDayPanel::showVolumes()
{
    clearLayout(m_volumesGrid);
    const HistoryDay &day = m_model.opened();
    const auto put = [this](int row, int column, const QString &words, const char *look, Qt::Alignment alignment) {
        auto *label = new QLabel(words);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(alignment | Qt::AlignVCenter);
        label->setWordWrap(column == 3);
        if (look != nullptr)
            label->setProperty("look", QLatin1String(look));
        m_volumesGrid->addWidget(label, row, column);
    };
    int row = 0;
    put(row, 1, tr("This day"), "quiet", Qt::AlignRight);
    put(row, 2, tr("Day before"), "quiet", Qt::AlignRight);
    put(row, 3, tr("Difference"), "quiet", Qt::AlignLeft);
    for (const auto fluid : core::allFluids) {
        const HistoryReading &reading = day.readings[static_cast<std::size_t>(fluid)];
        ++row;
        put(row, 0, tr("%1, %2").arg(fluidWord(fluid), unitWord(fluid)), nullptr, Qt::AlignLeft);
        put(row, 1, reading.volume ? volumeWords(*reading.volume, m_model.locale()) : tr("not read"),
            reading.volume ? "strong" : "quiet", Qt::AlignRight);
        put(row, 2, reading.dayBefore ? volumeWords(*reading.dayBefore, m_model.locale()) : QStringLiteral("-"),
            "quiet", Qt::AlignRight);
        QStringList words{
            differenceText(reading.dayBefore, reading.volume, m_model.locale()), provenanceWords(reading)};
        words.removeAll(QString());
        put(row, 3, words.join(QStringLiteral(" · ")), reading.flagged ? "warning" : "quiet", Qt::AlignLeft);
    }
    m_volumesGrid->setColumnStretch(3, 1);
}

} // namespace wellpulse::ui
